package id.sswd.chaos;

import java.util.Random;

/** Something that people do again and again; a step never waits. */
@FunctionalInterface
interface Walk {
  void step(Random random);
}
