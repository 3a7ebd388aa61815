package kz.mediagrid.gateway.addressee;

import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;

/** The groups of bodies that one box of the form chooses, as para. 7 names them. */
public enum AddresseeGroup {
    CENTRAL,
    LOCAL,
    OTHER;

    boolean has(Agency body) {
        return this == of(body.getKind());
    }

    private static AddresseeGroup of(AgencyKind kind) {
        return switch (kind) {
            case CENTRAL -> CENTRAL;
            case REGION, CITY -> LOCAL;
            case OTHER, UNKNOWN -> OTHER;
        };
    }
}
