package io.borgmaticshell.domain.database;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The options that entries of several kinds of database share.
public final class EntryOptions {
  public static final OptionSpec NAME =
      OptionSpec.text("name", "Name of the database to back up.").like("users").mandatory();
  public static final OptionSpec LABEL =
      OptionSpec.text("label", "Stands for host and port in the archive path of the dump.")
          .like("shop");
  public static final OptionSpec CONTAINER =
      OptionSpec.text("container", "Container whose address replaces the hostname.").like("db");
  public static final OptionSpec RESTORE_CONTAINER =
      OptionSpec.text("restore_container", "Container to restore into.")
          .like("db-copy")
          .usually("container");
  public static final OptionSpec HOSTNAME =
      OptionSpec.text("hostname", "Host to connect to.")
          .like("db1.example.org")
          .usually("the local socket");
  public static final OptionSpec RESTORE_HOSTNAME =
      OptionSpec.text("restore_hostname", "Host to restore to.")
          .like("db2.example.org")
          .usually("hostname");
  public static final OptionSpec PORT = OptionSpec.port("port", "Port to connect to.").like(5433);
  public static final OptionSpec RESTORE_PORT =
      OptionSpec.port("restore_port", "Port to restore to.").like(5434).usually("port");
  public static final OptionSpec USERNAME =
      OptionSpec.text("username", "User to connect as.").like("backup");
  public static final OptionSpec RESTORE_USERNAME =
      OptionSpec.text("restore_username", "User to restore as.").like("owner").usually("username");
  public static final OptionSpec PASSWORD =
      OptionSpec.text("password", "Password of the user; never shown and never on a command line.")
          .like("{credential file /etc/borgmatic/db}");
  public static final OptionSpec RESTORE_PASSWORD =
      OptionSpec.text("restore_password", "Password to restore with.")
          .like("{credential file /etc/borgmatic/db2}")
          .usually("password");
  public static final OptionSpec OPTIONS =
      OptionSpec.text("options", "Further flags for the dump program.").like("--verbose");
  public static final OptionSpec RESTORE_OPTIONS =
      OptionSpec.text("restore_options", "Further flags for the restore program.")
          .like("--verbose");

  public static final OptionSpec PATH =
      OptionSpec.text("path", "The database file.").like("/var/lib/app/app.db").mandatory();
  public static final OptionSpec RESTORE_PATH =
      OptionSpec.text("restore_path", "The file to restore to.")
          .like("/var/lib/app/restored.db")
          .usually("path");

  private static final String RESTORE = "restore_";

  private EntryOptions() {}

  /// The options of an entry as if backups were made of what restores go to: each `restore_…`
  /// option takes the place of the plain one. Flags of programs are not among them.
  ///
  /// @param file the file restores go to instead of the configured one
  public static Options ofRestore(Options options, Optional<String> file) {
    var values = new LinkedHashMap<>(options.values());
    file.ifPresent(path -> values.put(RESTORE_PATH.key(), path));
    for (var key : List.copyOf(values.keySet())) {
      if (key.startsWith(RESTORE) && !key.equals(RESTORE_OPTIONS.key())) {
        values.put(key.substring(RESTORE.length()), values.get(key));
      }
    }
    return new Options(values);
  }

  /// What every database server shares, followed by what is special to one kind.
  public static List<OptionSpec> ofServer(OptionSpec... special) {
    var options =
        new ArrayList<>(
            List.of(
                NAME,
                LABEL,
                CONTAINER,
                RESTORE_CONTAINER,
                HOSTNAME,
                RESTORE_HOSTNAME,
                PORT,
                RESTORE_PORT,
                USERNAME,
                RESTORE_USERNAME,
                PASSWORD,
                RESTORE_PASSWORD,
                OPTIONS,
                RESTORE_OPTIONS));
    options.addAll(Arrays.asList(special));
    return List.copyOf(options);
  }
}
