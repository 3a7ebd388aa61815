package kz.mediagrid.gateway.policy;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the editorial policies. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    EditorialPolicies editorialPolicies() {
        return new EditorialPolicies();
    }

    @Bean
    Followed followPolicies(EditorialPolicies policies) {
        return new Followed(Topics.EDITORIAL_POLICIES, record -> {
            if (record.value() instanceof EditorialPolicyInForce policy) {
                if (policy.getPolicy() == EditorialPolicy.UNKNOWN) {
                    throw new NewerRecordException("editorial-policies holds a policy that is not known");
                }
                policies.apply(policy);
            }
        });
    }
}
