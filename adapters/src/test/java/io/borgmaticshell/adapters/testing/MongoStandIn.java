package io.borgmaticshell.adapters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

/// A server for one user, and the two clients that know it, all of it files: for what can be shown
/// without MongoDB's own programs. The clients take the words the real ones take, read the password
/// from where the real ones read it, and complain in their words.
///
/// @param folder holds each database as one archive
public record MongoStandIn(Path folder, String password) {
  private static final String HOST = "db1";

  /// Makes the clients.
  public static MongoStandIn in(Path folder, String password) {
    var words =
        """
        cd '%s' || exit 9
        db=all host= config=/dev/null
        while [ $# -gt 0 ]; do
          case $1 in
            --db=*) db=${1#--db=} ;;
            --db) db=$2; shift ;;
            --host) host=$2; shift ;;
            --config) config=$2; shift ;;
            --username) shift ;;
          esac
          shift
        done
        if [ "$host" != %s ]; then
          echo 'Failed: error connecting to db server: no reachable servers' >&2
          exit 1
        fi
        if [ "$(cat "$config")" != 'password: "%s"' ]; then
          echo 'Failed: (AuthenticationFailed) Authentication failed.' >&2
          exit 1
        fi
        """
            .formatted(folder, HOST, password);
    WrapperScript.write(folder.resolve("mongodump"), words + "exec cat \"$db.archive\"\n");
    WrapperScript.write(
        folder.resolve("mongorestore"), words + "cat >new && mv new shop.archive\n");
    return new MongoStandIn(folder, password);
  }

  /// The options of an entry for the database `shop`.
  public Map<String, Object> entry() {
    return Map.of(
        "name",
        "shop",
        "hostname",
        HOST,
        "username",
        "keeper",
        "password",
        password,
        "mongodump_command",
        folder.resolve("mongodump").toString(),
        "mongorestore_command",
        folder.resolve("mongorestore").toString());
  }

  /// Replaces what the database holds.
  public void fill(byte[] archive) {
    try {
      Files.write(shop(), archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes the database.
  public void empty() {
    try {
      Files.deleteIfExists(shop());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the database holds, nothing if it is not there.
  public String content() {
    try {
      return Files.exists(shop()) ? HexFormat.of().formatHex(Files.readAllBytes(shop())) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path shop() {
    return folder.resolve("shop.archive");
  }
}
