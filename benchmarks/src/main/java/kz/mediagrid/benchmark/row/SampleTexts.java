package kz.mediagrid.benchmark.row;

import java.util.List;
import java.util.Random;
import kz.mediagrid.schemas.LocalizedText;

/** The phrases of the generated events and requests, in Kazakh and Russian. */
final class SampleTexts {

    static final LocalizedText PRESS_UNIT = text("Баспасөз қызметі", "Пресс-служба");
    static final LocalizedText RECEPTION = text("Қабылдау бөлмесі", "Приемная");

    /** One word, since titles that share two of three words are likely duplicates of each other. */
    static final LocalizedText TITLE = text("Кездесу", "Встреча");

    static final LocalizedText PLACE = text("Зал", "Зал");

    /** For what the authorised body asks. */
    static final LocalizedText REQUESTED = text("Тоқсан қорытындысы бойынша деректер", "Данные по итогам квартала");

    static final List<LocalizedText> ORGANISERS = List.of(
            text("Министрліктің Өңірлік даму департаменті", "Департамент регионального развития министерства"),
            text("Облыс әкімінің аппараты", "Аппарат акима области"),
            text("Министрліктің Жоспарлау және талдау басқармасы", "Управление планирования и анализа министерства"));

    static final List<LocalizedText> POSITIONS = List.of(
            text("Вице-министр", "Вице-министр"),
            text(
                    "Мектепке дейінгі және орта білім беру департаментінің директоры",
                    "Директор департамента дошкольного и среднего образования"),
            text("Облыс әкімінің орынбасары", "Заместитель акима области"));

    static final List<LocalizedText> PURPOSES = List.of(
            text(
                    "Ауыл мектептеріндегі үздік педагогикалық тәжірибелерді тарату және шағын жинақты мектептерге арналған әдістемелік қолдауды күшейту",
                    "Распространить лучшие педагогические практики сельских школ и усилить методическую поддержку малокомплектных школ"),
            text(
                    "Жылдың бірінші жартысындағы жұмыс қорытындысын шығару және келесі жартыжылдыққа арналған міндеттерді белгілеу",
                    "Подвести итоги работы за первое полугодие и определить задачи на следующее полугодие для всех подразделений"),
            text(
                    "Жас мамандарға арналған көтерме жәрдемақы бойынша ұсыныстарды қарау және оларды іске асыру мерзімін бекіту",
                    "Рассмотреть предложения по подъемным выплатам молодым специалистам и утвердить сроки их исполнения в регионах"),
            text(
                    "Тұрғындарды жаңа мемлекеттік қызметтермен және оларды алу тәртібімен таныстыру, сұрақтарға жауап беру",
                    "Познакомить жителей с новыми государственными услугами и порядком их получения, ответить на вопросы"));

    static final List<LocalizedText> OUTCOMES = List.of(
            text("Қорытынды ұсынымдар қабылданып, жарияланады", "Будут приняты и опубликованы рекомендации"),
            text("Сұрақтарға жауап беріледі, хаттама жасалады", "Будут даны ответы на вопросы, составлен протокол"));

    private SampleTexts() {}

    static LocalizedText one(Random random, List<LocalizedText> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static LocalizedText text(String kk, String ru) {
        return LocalizedText.newBuilder().setKk(kk).setRu(ru).build();
    }
}
