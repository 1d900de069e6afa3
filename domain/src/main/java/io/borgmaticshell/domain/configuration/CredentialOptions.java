package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.section;
import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;

/// The top-level options that say where `{credential …}` finds secrets.
public final class CredentialOptions {
  public static final OptionSpec SECRETS_DIRECTORY =
      text("secrets_directory", "Where a container finds its secrets.")
          .like("/run/user/0/secrets")
          .usually("/run/secrets");
  public static final OptionSpec CONTAINER =
      section("container", "Secrets of containers.", SECRETS_DIRECTORY);

  public static final OptionSpec KEEPASSXC_CLI_COMMAND =
      text("keepassxc_cli_command", "The program that reads.").usually("keepassxc-cli");
  public static final OptionSpec SECRET_TOOL_COMMAND =
      text("secret_tool_command", "The program that asks a secret service.").usually("secret-tool");
  public static final OptionSpec ASK_FOR_PASSWORD =
      flag("ask_for_password", "Whether the safe has a password.").usually("true");
  public static final OptionSpec KEY_FILE =
      text("key_file", "File that unlocks the safe.").like("/etc/borgmatic/safe.key");
  public static final OptionSpec YUBIKEY =
      text("yubikey", "Slot and serial number of the YubiKey that unlocks the safe.")
          .like("2:7654321");
  public static final OptionSpec KEEPASSXC =
      section(
          "keepassxc",
          "Secrets in a safe of KeePassXC.",
          KEEPASSXC_CLI_COMMAND,
          SECRET_TOOL_COMMAND,
          ASK_FOR_PASSWORD,
          KEY_FILE,
          YUBIKEY);

  public static final OptionSpec SYSTEMD_CREDS_COMMAND =
      text("systemd_creds_command", "The program that decrypts.").usually("systemd-creds");
  public static final OptionSpec ENCRYPTED_CREDENTIALS_DIRECTORY =
      text("encrypted_credentials_directory", "Where encrypted ones lie.")
          .like("/var/lib/credentials")
          .usually("/etc/credstore.encrypted");
  public static final OptionSpec SYSTEMD =
      section(
          "systemd", "Secrets of systemd.", SYSTEMD_CREDS_COMMAND, ENCRYPTED_CREDENTIALS_DIRECTORY);

  /// Declared only: `{credential onepassword …}` is not among the credentials of this version.
  static final OptionSpec ONEPASSWORD =
      section(
          "onepassword",
          "Secrets of 1Password.",
          text("op_command", "The program that reads.").usually("op"));

  static final List<OptionSpec> ALL = List.of(CONTAINER, KEEPASSXC, SYSTEMD);

  private CredentialOptions() {}
}
