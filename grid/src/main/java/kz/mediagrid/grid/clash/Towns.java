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

    /** A line each: region, town, and the names of the town; a hyphen joins the words of one name. */
    private static final List<Town> TOWNS = table("""
            astana astana астана астаны астане астану астанада astana
            almaty-city almaty алматы алматыда almaty
            shymkent shymkent шымкент шымкента шымкенте шымкентте shymkent
            aqmola kokshetau көкшетау көкшетауда кокшетау kokshetau
            aqmola qosshy қосшы косшы qosshy
            aqmola shchuchinsk щучинск щучинске shchuchinsk
            aqmola stepnogorsk степногорск степногорске stepnogorsk
            aqmola atbasar атбасар атбасаре atbasar
            aqmola makinsk макинск makinsk
            aqtobe aqtobe ақтөбе ақтобе ақтөбеде актобе aktobe
            aqtobe khromtau хромтау khromtau
            aqtobe kandyagash қандыағаш кандыагаш kandyagash
            almaty-region qonaev қонаев қонаевта конаев конаеве qonaev konaev
            almaty-region talgar талғар талғарда талгар талгаре talgar
            almaty-region kaskelen қаскелең каскелен каскелене kaskelen
            almaty-region esik есик esik
            atyrau atyrau атырау атырауда atyrau
            atyrau kulsary құлсары кульсары kulsary
            west oral орал оралда уральск уральске oral uralsk
            west aqsai ақсай аксай aksai
            zhambyl taraz тараз таразда таразе taraz
            zhambyl shu шу shu
            zhambyl zhanatas жаңатас жанатас zhanatas
            zhetisu taldyqorghan талдықорған талдықорғанда талдыкорган талдыкоргане taldykorgan
            zhetisu tekeli текелі текели tekeli
            zhetisu zharkent жаркент жаркенте zharkent
            zhetisu ushtobe үштөбе уштобе ushtobe
            abay semey семей семейде семее semey
            abay kurchatov курчатов курчатове kurchatov
            abay ayagoz аягөз аягоз ayagoz
            east oskemen өскемен өскеменде усть-каменогорск усть-каменогорске oskemen
            east ridder риддер риддерде риддере ridder
            qaraghandy qaraghandy қарағанды қарағандыда караганда караганды караганде karaganda
            qaraghandy temirtau теміртау теміртауда темиртау temirtau
            qaraghandy balqash балқаш балқашта балхаш балхаше balkhash
            qaraghandy saran саран сарань saran
            qaraghandy shakhtinsk шахтинск шахтинске shakhtinsk
            ulytau zhezqazghan жезқазған жезқазғанда жезказган жезказгане zhezkazgan
            qostanay qostanay қостанай қостанайда костанай костанае kostanay
            qostanay rudny рудный рудном rudny
            qostanay arqalyq арқалық аркалык arkalyk
            qostanay lisakovsk лисаковск лисаковске lisakovsk
            qyzylorda qyzylorda қызылорда қызылордада кызылорда кызылорды кызылорде kyzylorda
            qyzylorda baiqongyr байқоңыр байқоңырда байконур байконуре baikonur
            manghystau aqtau ақтау ақтауда актау aktau
            manghystau zhanaozen жаңаөзен жаңаөзенде жанаозен жанаозене zhanaozen
            pavlodar pavlodar павлодар павлодарда павлодара павлодаре pavlodar
            pavlodar ekibastuz екібастұз екібастұзда экибастуз экибастузе ekibastuz
            pavlodar aqsu ақсу аксу aksu
            north petropavl петропавл петропавлда петропавловск петропавловске petropavl petropavlovsk
            turkistan turkistan түркістан түркістанда туркестан туркестана туркестане turkistan turkestan
            turkistan kentau кентау kentau
            turkistan saryaghash сарыағаш сарыагаш saryagash
            turkistan arys арыс arys
            """);

    private static final Set<String> REGION = Set.of("облысы", "облысында", "область", "области", "region");

    /** The regions and their names beside the word for a region. */
    private static final List<Town> REGIONS = table("""
            aqmola - ақмола акмолинская акмолинской akmola
            aqtobe - ақтөбе актюбинская актюбинской aktobe
            almaty-region - алматы алматинская алматинской almaty
            atyrau - атырау атырауская атырауской atyrau
            west - батыс-қазақстан западно-казахстанская западно-казахстанской west-kazakhstan
            zhambyl - жамбыл жамбылская жамбылской zhambyl
            zhetisu - жетісу жетысу zhetysu zhetisu
            abay - абай абайская абайской abai abay
            east - шығыс-қазақстан восточно-казахстанская восточно-казахстанской east-kazakhstan
            qaraghandy - қарағанды карагандинская карагандинской karaganda
            ulytau - ұлытау улытау ulytau
            qostanay - қостанай костанайская костанайской kostanay
            qyzylorda - қызылорда кызылординская кызылординской kyzylorda
            manghystau - маңғыстау мангистауская мангистауской mangystau
            pavlodar - павлодар павлодарская павлодарской pavlodar
            north - солтүстік-қазақстан северо-казахстанская северо-казахстанской north-kazakhstan
            turkistan - түркістан туркестанская туркестанской turkistan turkestan
            """);

    private static final Set<String> WORDS = TOWNS.stream()
            .flatMap(town -> town.names().stream())
            .flatMap(Collection::stream)
            .collect(toUnmodifiableSet());

    private Towns() {}

    /**
     * A town, or a whole region.
     *
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
