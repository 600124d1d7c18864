package id.sswd.topic;

import id.sswd.search.AskedQuestion;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes questions in: the same question in other words is one topic. Whether it is there already is
 * looked up before the transaction, because questions are read with the index.
 */
public final class Topics {
  /** From so alike on two questions are one; chosen on the development pairs. */
  static final double SAME = 0.62;

  /** A topic is compared with so many others at most. */
  private static final int COMPARED = 300;

  private static final int LONGEST = 300;
  private static final int REMEMBERED = 1_000;

  private final TopicRepository topics = new TopicRepository();
  private final VoteRepository votes = new VoteRepository();
  private final Database database;
  private final Function<String, AskedQuestion> reader;
  private final Clock clock;
  private final Map<String, AskedQuestion> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AskedQuestion> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param reader reads a question as the library does
   */
  public Topics(Database database, Function<String, AskedQuestion> reader, Clock clock) {
    this.database = database;
    this.reader = reader;
    this.clock = clock;
  }

  /** A question, and the topic that is the same in other words. */
  public record Candidate(
      long community, String question, Language language, Optional<Topic> same) {}

  /** Looks up whether a question is a topic already; slow, so never inside a transaction. */
  public Candidate candidate(long community, String question, Language language) {
    String plain = question.strip().replaceAll("\\s+", " ");
    AskedQuestion asked = read(plain);
    Optional<Topic> same =
        database.read(tx -> topics.standing(tx, community, COMPARED)).stream()
            .map(topic -> Map.entry(topic, read(topic.question()).likeness(asked)))
            .filter(topic -> topic.getValue() >= SAME)
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .map(Map.Entry::getKey);
    return new Candidate(community, plain, language, same);
  }

  private AskedQuestion read(String question) {
    synchronized (read) {
      AskedQuestion known = read.get(question);
      if (known != null) {
        return known;
      }
    }
    AskedQuestion asked = reader.apply(question);
    synchronized (read) {
      read.put(question, asked);
    }
    return asked;
  }

  /** Whether a question can stand in the list of topics: in words, and not too many. */
  public static boolean isFit(String question) {
    return question.codePoints().anyMatch(Character::isLetterOrDigit)
        && question.length() <= LONGEST;
  }

  /** Puts a question forward, with the vote of whoever does; what was only gathered is opened. */
  public Topic propose(Tx tx, Candidate candidate, long person) {
    long id =
        standing(tx, candidate)
            .map(
                topic -> {
                  if (topic.state() == Topic.State.OPEN) {
                    topics.wantAgain(tx, topic.id());
                  } else {
                    topics.setState(tx, topic.id(), Topic.State.OPEN);
                  }
                  return topic.id();
                })
            .orElseGet(() -> add(tx, candidate, Topic.State.OPEN));
    votes.vote(tx, id, person, clock.instant());
    return topics.find(tx, id).orElseThrow();
  }

  /** Keeps a question that had no good answer for organizers to see. */
  public void gather(Tx tx, Candidate candidate) {
    if (!isFit(candidate.question())) {
      return;
    }
    Optional<Topic> standing = standing(tx, candidate);
    standing.ifPresent(topic -> topics.wantAgain(tx, topic.id()));
    if (standing.isEmpty()
        && topics.count(tx, candidate.community(), Topic.State.GATHERED) < COMPARED) {
      add(tx, candidate, Topic.State.GATHERED);
    }
  }

  /** As of now: what was looked up may have been merged or taken in meanwhile. */
  private Optional<Topic> standing(Tx tx, Candidate candidate) {
    return candidate
        .same()
        .flatMap(topic -> topics.find(tx, topic.id()))
        .filter(topic -> topic.state() != Topic.State.MERGED)
        .or(() -> topics.worded(tx, candidate.community(), candidate.question()));
  }

  private long add(Tx tx, Candidate candidate, Topic.State state) {
    return topics.add(
        tx,
        candidate.community(),
        candidate.question(),
        candidate.language(),
        state,
        clock.instant());
  }

  /** A topic of this community that everybody may see. */
  public Optional<Topic> shown(Tx tx, long community, long id) {
    return topics
        .find(tx, id)
        .filter(topic -> topic.community() == community)
        .filter(
            topic -> topic.state() == Topic.State.OPEN || topic.state() == Topic.State.ANSWERED);
  }
}
