package id.sswd.community;

import java.util.List;

/** Asks Telegram for the people who administer a group; never called inside a transaction. */
@FunctionalInterface
public interface AdministratorList {
  List<Long> of(long chat);
}
