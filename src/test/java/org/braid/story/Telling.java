package org.braid.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.braid.story.Act.Award;
import org.braid.story.Act.BreakOff;
import org.braid.story.Act.Correct;
import org.braid.story.Act.Decide;
import org.braid.story.Act.Describe;
import org.braid.story.Act.EndOfNight;
import org.braid.story.Act.Periods;
import org.braid.story.Act.Redate;
import org.braid.story.Act.Retract;
import org.braid.story.Act.Send;
import org.braid.story.Act.SendAgain;
import org.braid.story.Act.Spoil;

/** Lets the acts happen, one after the other: the files of each night come of it, and the story in words. */
final class Telling {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Days LAST = Days.OF_SNAPSHOTS.get(0);

    private final Map<Sender, Book> books = new EnumMap<>(Sender.class);
    private final List<Sent> archive = new ArrayList<>();
    private final List<Sent> folder = new ArrayList<>();
    private final List<Night> nights = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Telling(List<Act> acts) {
        for (var sender : Sender.values()) {
            books.put(sender, new Book(sender));
        }
        acts.forEach(this::happens);
        end(new EndOfNight(Optional.of(new Periods(LAST, LAST)), true, false));
    }

    List<Night> nights() {
        return List.copyOf(nights);
    }

    List<String> words() {
        return List.copyOf(words);
    }

    private void happens(Act act) {
        if (act instanceof Award award) {
            award(award);
        } else if (act instanceof Describe describe) {
            describe(describe);
        } else if (act instanceof Send send) {
            send(send);
        } else if (act instanceof SendAgain again) {
            sendAgain(again);
        } else if (act instanceof EndOfNight night) {
            end(night);
        } else if (act instanceof BreakOff broken) {
            breakOff(broken);
        } else if (act instanceof Decide decide) {
            decide(decide.decision());
        } else {
            change(act);
        }
    }

    private void award(Award award) {
        var row = new Row(0, award.who(), award.second(), award.pence(), award.paid(), award.days(), Row.Fault.NONE);
        tell("%s awards %s".formatted(award.sender(), books.get(award.sender()).award(row)));
    }

    private void describe(Describe act) {
        books.get(act.sender()).describe(act.who(), act.change());
        tell("%s: %s %s".formatted(act.sender(), act.who(), act.change().words));
    }

    /** What happens to one row of one book. */
    private void change(Act act) {
        var rows = new ArrayList<Map.Entry<Sender, Row>>();
        books.forEach((sender, book) -> book.rows().forEach(row -> rows.add(Map.entry(sender, row))));
        if (!rows.isEmpty()) {
            var chosen = rows.get(number(act) % rows.size());
            change(act, chosen.getKey(), chosen.getValue());
        }
    }

    private static int number(Act act) {
        if (act instanceof Correct correct) {
            return correct.row();
        }
        if (act instanceof Redate redate) {
            return redate.row();
        }
        return act instanceof Spoil spoil ? spoil.row() : ((Retract) act).row();
    }

    private void change(Act act, Sender sender, Row row) {
        var book = books.get(sender);
        if (act instanceof Correct correct) {
            tell("%s corrects %s to %s".formatted(sender, row, Row.pounds(correct.pence())));
            book.put(row.paying(correct.pence()));
        } else if (act instanceof Redate redate) {
            tell("%s corrects %s to %s".formatted(sender, row, redate.days()));
            book.put(row.through(redate.days()));
        } else if (act instanceof Spoil spoil) {
            tell("%s: %s %s".formatted(sender, row, spoil.fault().words));
            book.put(row.with(spoil.fault()));
        } else {
            tell("%s retracts %s".formatted(sender, row));
            book.retract(row);
        }
    }

    private void send(Send send) {
        var senders = books.keySet().stream()
                .filter(sender -> !books.get(sender).rows().isEmpty())
                .toList();
        if (!senders.isEmpty()) {
            send(senders.get(send.sender() % senders.size()), send.period());
        }
    }

    private void sendNews(Periods periods) {
        books.keySet().stream()
                .filter(sender -> books.get(sender).hasNews())
                .forEach(sender -> send(sender, periods.of(sender)));
    }

    private void send(Sender sender, Days period) {
        var sent = books.get(sender).send(period);
        archive.add(sent);
        folder.add(sent);
        var speaksFor = sent.speaksFor().map(days -> " for " + days).orElse("");
        tell("%s sends %s with %d rows%s"
                .formatted(sender, sent.file(), sent.lines().size(), speaksFor));
    }

    private void sendAgain(SendAgain again) {
        if (!archive.isEmpty()) {
            var sent = archive.get(again.file() % archive.size());
            folder.add(sent);
            tell("%s sends %s again".formatted(sent.sender(), sent.file()));
        }
    }

    private void end(EndOfNight night) {
        night.periods().ifPresent(this::sendNews);
        var day = night.nextYear() ? DAY.plusYears(1) : DAY;
        nights.add(new Night(folder, night.trusted(), day, Optional.empty(), Optional.empty()));
        folder.clear();
        tell("NIGHT %d, for %s%s".formatted(nights.size(), day, night.trusted() ? ", any loss accepted" : ""));
    }

    private void breakOff(BreakOff broken) {
        sendNews(broken.periods());
        nights.add(new Night(folder, true, DAY, Optional.of(broken.stop()), Optional.empty()));
        if (!broken.filesStay()) {
            folder.clear();
        }
        tell("NIGHT %d, BROKEN OFF once %s%s"
                .formatted(nights.size(), broken.stop(), broken.filesStay() ? "" : "; its files are gone"));
    }

    private void decide(Decision decision) {
        nights.add(Night.of(decision, DAY));
        tell("NIGHT %d: somebody decides %s".formatted(nights.size(), decision));
    }

    private void tell(String sentence) {
        words.add(sentence);
    }
}
