package io.borgmaticshell.domain.monitoring;

import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;
import io.borgmaticshell.domain.option.OptionType;

/// The options of Zabbix.
public final class ZabbixOptions {
  public static final OptionSpec SERVER =
      text("server", "Address of its API: https://…/zabbix/api_jsonrpc.php.").mandatory();
  public static final OptionSpec ITEM =
      OptionSpec.number("itemid", "The item to set; or host and key.");
  public static final OptionSpec HOST = text("host", "Host of the item.");
  public static final OptionSpec KEY = text("key", "Key of the item.");
  public static final OptionSpec USERNAME = text("username", "User of the API.");
  public static final OptionSpec PASSWORD = text("password", "Password of the user.");
  public static final OptionSpec API_KEY =
      text("api_key", "Key to use instead of user and password.");
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec VALUE =
      new OptionSpec(
          "value", new OptionType.TextOrNumber(), "What is sent; default: the moment.", false);

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "zabbix",
          new OptionSpec[] {SERVER, ITEM, HOST, KEY, USERNAME, PASSWORD, API_KEY, STATES},
          RunState.sections(VALUE));

  private ZabbixOptions() {}
}
