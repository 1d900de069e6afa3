package io.borgmaticshell.application.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.domain.database.DatabaseEntry;
import io.borgmaticshell.domain.database.Secret;
import io.borgmaticshell.domain.dump.HookName;
import io.borgmaticshell.domain.option.Options;
import io.borgmaticshell.domain.restore.ConnectionOverrides;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTargetTest {
  private static final Map<String, Object> PLAIN =
      Map.of("name", "users", "hostname", "db1", "port", 5433L, "username", "me", "password", "p");
  private static final Map<String, Object> RESTORE =
      Map.of(
          "restore_hostname", "db2",
          "restore_port", 5434L,
          "restore_username", "you",
          "restore_password", "q");

  @Test
  void of_a_dump_takes_the_plain_options() {
    assertThat(describe(DatabaseTarget.forDump(entry(PLAIN, RESTORE))))
        .isEqualTo("users me:p@db1:5433");
  }

  @Test
  void of_a_restore_prefers_the_restore_options() {
    assertThat(describe(DatabaseTarget.forRestore(entry(PLAIN, RESTORE), "users")))
        .isEqualTo("users you:q@db2:5434");
  }

  @Test
  void of_a_restore_falls_back_value_by_value() {
    var entry = entry(PLAIN, Map.of("restore_port", 5434L));
    assertThat(describe(DatabaseTarget.forRestore(entry, "users")))
        .isEqualTo("users me:p@db1:5434");
  }

  @Test
  void of_a_restore_may_be_another_database_than_the_entry_names() {
    assertThat(describe(DatabaseTarget.forRestore(entry(Map.of("name", "all"), Map.of()), "users")))
        .isEqualTo("users -:-@-:-");
  }

  @Test
  void of_a_restore_goes_to_the_local_socket_when_the_host_is_emptied() {
    var entry = entry(PLAIN, Map.of("restore_hostname", "", "restore_password", ""));
    assertThat(describe(DatabaseTarget.forRestore(entry, "users"))).isEqualTo("users me:-@-:5433");
  }

  @Test
  void takes_an_empty_host_or_password_for_none() {
    var entry = entry(Map.of("name", "users", "hostname", "", "password", ""), Map.of());
    assertThat(describe(DatabaseTarget.forDump(entry))).isEqualTo("users -:-@-:-");
  }

  @Test
  void in_a_container_is_reached_by_its_address() {
    var entry = entry(PLAIN, Map.of("container", "pod"));
    assertThat(describe(DatabaseTarget.forDump(entry).reachable(name -> name + ".address")))
        .isEqualTo("users me:p@pod.address:5433");
    assertThat(describe(DatabaseTarget.forDump(entry(PLAIN, Map.of())).reachable(name -> "?")))
        .isEqualTo("users me:p@db1:5433");
  }

  @Test
  void of_a_restore_prefers_container_and_host_of_restores() {
    Map<String, Object> inPod = Map.of("container", "pod");
    Map<String, Object> toHost = Map.of("container", "pod", "restore_hostname", "db2");
    Map<String, Object> toPod =
        Map.of("container", "pod", "restore_container", "other", "restore_hostname", "db2");
    assertThat(restoredTo(inPod)).isEqualTo("users me:p@pod.address:5433");
    assertThat(restoredTo(toHost)).isEqualTo("users me:p@db2:5433");
    assertThat(restoredTo(toPod)).isEqualTo("users me:p@other.address:5433");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--hostname,     users you:q@there:5434",
    "--container,    users you:q@there.address:5434",
    "--port,         users you:q@other.address:6000",
    "--username,     users there:q@other.address:5434",
    "--password,     users you:there@other.address:5434",
    "--restore-path, users you:q@other.address:5434"
  })
  void of_a_restore_obeys_the_command_line_first(String flag, String expected) {
    var all = new LinkedHashMap<String, Object>(RESTORE);
    all.put("restore_container", "other");
    var overrides = overridden(flag, "there");
    assertThat(
            describe(
                DatabaseTarget.forRestore(entry(PLAIN, all), "users", overrides)
                    .reachable(name -> name + ".address")))
        .isEqualTo(expected);
    assertThat(DatabaseTarget.forRestore(entry(PLAIN, all), "users", overrides).file())
        .isEqualTo(text(flag, "--restore-path", "there"));
  }

  @Test
  void is_identified_by_what_its_texts_stand_for() {
    var target = DatabaseTarget.forDump(entry(PLAIN, Map.of()));
    assertThat(describe(target.identified(text -> "<" + text + ">")))
        .isEqualTo("users <me>:<p>@db1:5433");
  }

  @Test
  void of_a_restore_takes_an_empty_flag_for_none() {
    assertThat(
            describe(
                DatabaseTarget.forRestore(
                    entry(PLAIN, RESTORE), "users", overridden("--hostname", ""))))
        .isEqualTo("users you:q@db2:5434");
  }

  private static ConnectionOverrides overridden(String flag, String value) {
    return new ConnectionOverrides(
        text(flag, "--container", value),
        text(flag, "--hostname", value),
        flag.equals("--port") ? OptionalInt.of(6000) : OptionalInt.empty(),
        text(flag, "--username", value),
        text(flag, "--password", value).map(Secret::new),
        text(flag, "--restore-path", value));
  }

  private static Optional<String> text(String flag, String wanted, String value) {
    return Optional.of(value).filter(_ -> flag.equals(wanted));
  }

  private static String restoredTo(Map<String, Object> more) {
    return describe(
        DatabaseTarget.forRestore(entry(PLAIN, more), "users")
            .reachable(name -> name + ".address"));
  }

  private static DatabaseEntry entry(Map<String, Object> plain, Map<String, Object> restore) {
    var all = new LinkedHashMap<>(plain);
    all.putAll(restore);
    return new DatabaseEntry(HookName.of("postgresql"), 0, new Options(all));
  }

  private static String describe(DatabaseTarget target) {
    return "%s %s:%s@%s:%s"
        .formatted(
            target.database(),
            target.username().orElse("-"),
            target.password().map(Secret::reveal).orElse("-"),
            target.hostname().orElse("-"),
            target.port().equals(OptionalInt.empty()) ? "-" : target.port().getAsInt());
  }
}
