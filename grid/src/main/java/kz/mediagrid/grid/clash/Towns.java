package kz.mediagrid.grid.clash;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The towns and regions of Kazakhstan, as the text of a place names them: in Kazakh, in Russian with the usual cases, and in
 * English. Towns whose names are also those of streets, districts or other things all over the country, e.g. Abay, are absent.
 */
final class Towns {

    /** A line each: code of the region's akimat, town, and the names of the town; a hyphen joins the words of one name. */
    private static final List<Town> TOWNS = table("""
            astana astana астана астаны астане астану астанада astana
            almaty almaty алматы алматыда almaty
            shymkent shymkent шымкент шымкента шымкенте шымкентте shymkent
            aqmola kokshetau көкшетау көкшетауда кокшетау kokshetau
            aqmola qosshy қосшы косшы qosshy
            aqmola shchuchinsk щучинск щучинске shchuchinsk
            aqmola stepnogorsk степногорск степногорске stepnogorsk
            aqmola atbasar атбасар атбасаре atbasar
            aqmola makinsk макинск makinsk
            aktobe aqtobe ақтөбе ақтобе ақтөбеде актобе aktobe
            aktobe khromtau хромтау khromtau
            aktobe kandyagash қандыағаш кандыагаш kandyagash
            almobl qonaev қонаев қонаевта конаев конаеве qonaev konaev
            almobl talgar талғар талғарда талгар талгаре talgar
            almobl kaskelen қаскелең каскелен каскелене kaskelen
            almobl esik есик esik
            atyrau atyrau атырау атырауда atyrau
            atyrau kulsary құлсары кульсары kulsary
            bko oral орал оралда уральск уральске oral uralsk
            bko aqsai ақсай аксай aksai
            zhambyl taraz тараз таразда таразе taraz
            zhambyl shu шу shu
            zhambyl zhanatas жаңатас жанатас zhanatas
            zhetysu taldyqorghan талдықорған талдықорғанда талдыкорган талдыкоргане taldykorgan
            zhetysu tekeli текелі текели tekeli
            zhetysu zharkent жаркент жаркенте zharkent
            zhetysu ushtobe үштөбе уштобе ushtobe
            abay semey семей семейде семее semey
            abay kurchatov курчатов курчатове kurchatov
            abay ayagoz аягөз аягоз ayagoz
            akimvko oskemen өскемен өскеменде усть-каменогорск усть-каменогорске oskemen
            akimvko ridder риддер риддерде риддере ridder
            karaganda qaraghandy қарағанды қарағандыда караганда караганды караганде karaganda
            karaganda temirtau теміртау теміртауда темиртау temirtau
            karaganda balqash балқаш балқашта балхаш балхаше balkhash
            karaganda saran саран сарань saran
            karaganda shakhtinsk шахтинск шахтинске shakhtinsk
            ulytau zhezqazghan жезқазған жезқазғанда жезказган жезказгане zhezkazgan
            kostanay qostanay қостанай қостанайда костанай костанае kostanay
            kostanay rudny рудный рудном rudny
            kostanay arqalyq арқалық аркалык arkalyk
            kostanay lisakovsk лисаковск лисаковске lisakovsk
            kyzylorda qyzylorda қызылорда қызылордада кызылорда кызылорды кызылорде kyzylorda
            kyzylorda baiqongyr байқоңыр байқоңырда байконур байконуре baikonur
            mangystau aqtau ақтау ақтауда актау aktau
            mangystau zhanaozen жаңаөзен жаңаөзенде жанаозен жанаозене zhanaozen
            pavlodar pavlodar павлодар павлодарда павлодара павлодаре pavlodar
            pavlodar ekibastuz екібастұз екібастұзда экибастуз экибастузе ekibastuz
            pavlodar aqsu ақсу аксу aksu
            sko petropavl петропавл петропавлда петропавловск петропавловске petropavl petropavlovsk
            ontustik turkistan түркістан түркістанда туркестан туркестана туркестане turkistan turkestan
            ontustik kentau кентау kentau
            ontustik saryaghash сарыағаш сарыагаш saryagash
            ontustik arys арыс arys
            """);

    private static final Set<String> REGION = Set.of("облысы", "облысында", "область", "области", "region");

    /** The regions and their names beside the word for a region. */
    private static final List<Town> REGIONS = table("""
            aqmola - ақмола акмолинская акмолинской akmola
            aktobe - ақтөбе актюбинская актюбинской aktobe
            almobl - алматы алматинская алматинской almaty
            atyrau - атырау атырауская атырауской atyrau
            bko - батыс-қазақстан западно-казахстанская западно-казахстанской west-kazakhstan
            zhambyl - жамбыл жамбылская жамбылской zhambyl
            zhetysu - жетісу жетысу zhetysu zhetisu
            abay - абай абайская абайской abai abay
            akimvko - шығыс-қазақстан восточно-казахстанская восточно-казахстанской east-kazakhstan
            karaganda - қарағанды карагандинская карагандинской karaganda
            ulytau - ұлытау улытау ulytau
            kostanay - қостанай костанайская костанайской kostanay
            kyzylorda - қызылорда кызылординская кызылординской kyzylorda
            mangystau - маңғыстау мангистауская мангистауской mangystau
            pavlodar - павлодар павлодарская павлодарской pavlodar
            sko - солтүстік-қазақстан северо-казахстанская северо-казахстанской north-kazakhstan
            ontustik - түркістан туркестанская туркестанской turkistan turkestan
            """);

    /** The codes of the akimats of all regions and cities of republican significance. */
    static final Set<String> ALL_REGIONS = TOWNS.stream().map(Town::region).collect(toUnmodifiableSet());

    private static final Set<String> WORDS = TOWNS.stream()
            .flatMap(town -> town.names().stream())
            .flatMap(Collection::stream)
            .collect(toUnmodifiableSet());

    private Towns() {}

    /**
     * A town, or a whole region.
     *
     * @param region the code of the region's akimat
     * @param names the words of each of its names
     */
    record Town(String region, String name, Set<Set<String>> names) {

        private boolean isNamedIn(Set<String> words) {
            return names.stream().anyMatch(words::containsAll);
        }
    }

    /** Whether the word is a part of the name of a town. */
    static boolean haveWord(String word) {
        return WORDS.contains(word);
    }

    /** The towns that a text of these words names. Beside the word for a region, the name of a region is no town. */
    static Stream<Town> namedIn(Set<String> words) {
        var rest = new HashSet<>(words);
        regionsIn(words)
                .forEach(region ->
                        region.names().stream().filter(words::containsAll).forEach(rest::removeAll));
        return TOWNS.stream().filter(town -> town.isNamedIn(rest));
    }

    /** The regions that a text of these words names. */
    static Stream<Town> regionsIn(Set<String> words) {
        return words.stream().anyMatch(REGION::contains)
                ? REGIONS.stream().filter(region -> region.isNamedIn(words))
                : Stream.empty();
    }

    private static List<Town> table(String lines) {
        return lines.lines().map(line -> line.split(" ")).map(Towns::row).toList();
    }

    private static Town row(String[] cells) {
        return new Town(
                cells[0],
                cells[1],
                Stream.of(cells).skip(2).map(name -> Set.of(name.split("-"))).collect(toUnmodifiableSet()));
    }
}
