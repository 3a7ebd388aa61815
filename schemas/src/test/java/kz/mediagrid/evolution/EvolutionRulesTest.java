package kz.mediagrid.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvolutionRulesTest {

    private static final String STANDING = "{'type':'enum','name':'E','symbols':['UNKNOWN','A'],'default':'UNKNOWN'}";

    private static final Schema RELEASED = record("""
            {'name':'id','type':'string','doc':'d'},
            {'name':'at','type':{'type':'long','logicalType':'timestamp-millis'},'doc':'d'},
            {'name':'standing','type':%s,'doc':'d'},
            {'name':'count','type':'int','default':0,'doc':'d'},
            {'name':'note','type':['null','string'],'default':null,'doc':'d'}""".formatted(STANDING));

    @Test
    void anUnchangedSchemaMayFollow() {
        assertThat(EvolutionRules.changeFaults(RELEASED, RELEASED)).isEmpty();
    }

    @Test
    void aLaterFieldWithADefaultMayCome() {
        assertThat(EvolutionRules.changeFaults(
                        RELEASED,
                        changed("'name':'note'", "'name':'more','type':'int','default':1,'doc':'d'},{'name':'note'")))
                .isEmpty();
    }

    @Test
    void anEnumMayGainASymbol() {
        assertThat(EvolutionRules.changeFaults(RELEASED, changed("'UNKNOWN','A'", "'UNKNOWN','A','B'")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "a field every record has goes | {'name':'id','type':'string','doc':'d'}, | `` | can never go",
                "a later field has no default | 'name':'note' | 'name':'more','type':'int','doc':'d'},{'name':'note' | needs a default",
                "millis become micros | timestamp-millis | timestamp-micros | logical type changed",
                "a promotion | 'type':'int' | 'type':'long' | type changed",
                "a symbol goes | 'UNKNOWN','A' | 'UNKNOWN' | symbol A is gone",
                "a union gains a branch | ['null','string'] | ['null','string','int'] | union's branches changed",
                "a default changes | 'default':0 | 'default':7 | default changed",
                "a mandatory field gains a default | 'name':'id','type':'string' | 'name':'id','type':'string','default':'' | with one it could go",
                "the record is renamed | 'name':'R' | 'name':'Q' | renamed",
            })
    void aBreakingChangeIsRefused(String what, String from, String to, String complaint) {
        var next = changed(from, to.replace("``", ""));

        assertThat(EvolutionRules.changeFaults(RELEASED, next)).anyMatch(fault -> fault.contains(complaint));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "an enum without UNKNOWN | ,'default':'UNKNOWN' | `` | UNKNOWN",
                "a rename by alias | 'name':'count' | 'name':'number','aliases':['count'] | alias",
                "a field without doc | 'type':'string','doc':'d' | 'type':'string' | no doc",
                "a union of three | ['null','string'] | ['null','string','int'] | only union",
                "a map | 'type':'string' | 'type':{'type':'map','values':'int'} | map",
            })
    void aShapeThatCannotEvolveIsRefused(String what, String from, String to, String complaint) {
        var next = changed(from, to.replace("``", ""));

        assertThat(EvolutionRules.shapeFaults(next)).anyMatch(fault -> fault.contains(complaint));
    }

    private static Schema changed(String from, String to) {
        var text = RELEASED.toString().replace('"', '\'');
        assertThat(text).contains(from);
        return parse(text.replace(from, to));
    }

    private static Schema record(String fields) {
        return parse("{'type':'record','name':'R','doc':'d','fields':[%s]}".formatted(fields));
    }

    private static Schema parse(String json) {
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}
