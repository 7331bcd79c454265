package org.braid.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Many people of one country, none with the names of another, and nobody born on one day with anybody of the same given
 * name: whoever counts them counts each once.
 */
final class Crowd {
    private static final int BIRTH_DAYS = 25_001;
    private static final int BIRTH_STRIDE = 7_919;
    private static final int NAME_STRIDE = 40_009;

    private final List<String> women;
    private final List<String> men;
    private final List<String> heads;
    private final List<String> tails;
    private final LocalDate eldest;
    private final int offset;

    /**
     * @param women given names; as many as there are men
     * @param heads how family names begin
     * @param tails how they end
     * @param eldest the first day of birth; the last is 68 years later
     */
    private Crowd(
            List<String> women, List<String> men, List<String> heads, List<String> tails, LocalDate eldest, long seed) {
        this.women = women;
        this.men = men;
        this.heads = heads;
        this.tails = tails;
        this.eldest = eldest;
        offset = new Dice(seed, "crowd", 0).below(size());
    }

    /** @param birth between the eldest's and 68 years later */
    record Member(String given, String family, boolean woman, LocalDate birth) {}

    int size() {
        return (women.size() + men.size()) * heads.size() * tails.size();
    }

    Member member(int number) {
        if (number >= size()) {
            throw new IllegalArgumentException("only %d people have names of their own".formatted(size()));
        }
        var place = (int) (((long) number * NAME_STRIDE + offset) % size());
        var given = place % (2 * women.size());
        var family = place / (2 * women.size());
        var woman = given < women.size();
        return new Member(
                woman ? women.get(given) : men.get(given - women.size()),
                heads.get(family % heads.size()) + tails.get(family / heads.size()),
                woman,
                eldest.plusDays((long) number * BIRTH_STRIDE % BIRTH_DAYS));
    }

    static Crowd dutch(LocalDate eldest, long seed) {
        return new Crowd(words("""
                        Anna Maria Johanna Cornelia Elisabeth Wilhelmina Hendrika Geertruida Petronella
                        Margaretha Jantje Trijntje Grietje Neeltje Aaltje Willemijn Marijke Ineke Joke
                        Tineke Hanneke Annemarie Saskia Femke"""), words("""
                        Jan Pieter Hendrik Willem Cornelis Johannes Gerrit Jacob Klaas Dirk Arie Teunis
                        Bastiaan Maarten Joost Sander Wouter Ruben Jeroen Thijs Bram Sjoerd Wietse Egbert"""), words("""
                        Berg Veld Water Duin Hoog Laag Oost West Noord Zuid Linde Eike Beuke Elze Wilge
                        Heide Brand Molen Kerk Slot Zand Steen Klei Ruit Vos Haan Zwaan Reiger Valk Spreeuw
                        Goud Zilver IJzer Koper Lente Zomer Herfst Winter Rivier Meer"""), words("""
                        man stra sema huis hof kamp brink meijer dijk gaard burg stein broek horst wijk veen
                        laan borg loo donk rade zaal ma inga werf weide akker bos poort haven sluis vliet
                        brug toren plein ster"""), eldest, seed);
    }

    static Crowd german(LocalDate eldest, long seed) {
        return new Crowd(words("""
                        Gisela Renate Ursula Helga Ingrid Monika Karin Erika Brigitte Christa Sabine Petra"""), words("""
                        Jürgen Klaus Günter Horst Manfred Dieter Werner Heinz Helmut Rolf Uwe Bernd"""), words("""
                        Linden Eichen Buchen Birken Tannen Wiesen Felden Mühlen Brunnen Hirsch Falken Sommer
                        Winter Oster Silber"""), words("""
                        auer berger bacher hofer thaler walder steiner feld mann rath"""), eldest, seed);
    }

    static Crowd english(LocalDate eldest, long seed) {
        return new Crowd(words("""
                        Margaret Mary Jean Patricia Joan Dorothy Sheila Barbara Maureen Doreen Susan Julie
                        Karen Deborah Tracey Helen"""), words("""
                        John Peter William David Ronald George Kenneth Brian Michael Derek Paul Andrew
                        Stephen Mark Gary Robert"""), words("""
                        Ash Beck Birch Brook Carl Dun East Fern Green Hart Haze Hol Kings Lang March Mill
                        North Oak Raven Red Rook Stan Thorn West Wood"""), words("""
                        by combe cott croft dale den field ford gate ham hurst land ley low mere more shaw
                        stead ton well wick worth"""), eldest, seed);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
