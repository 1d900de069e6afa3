package io.borgmaticshell.domain.monitoring;

import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;

/// The options of Zabbix.
public final class ZabbixOptions {
  public static final OptionSpec SERVER =
      text("server", "Address of its API: https://…/zabbix/api_jsonrpc.php.")
          .like("https://watch.example.org/zabbix/api_jsonrpc.php")
          .mandatory();
  public static final OptionSpec ITEM =
      OptionSpec.number("itemid", "The item to set; or host and key.").like(4711);
  public static final OptionSpec HOST = text("host", "Host of the item.").like("db1");
  public static final OptionSpec KEY = text("key", "Key of the item.").like("backup.state");
  public static final OptionSpec USERNAME = text("username", "User of the API.").like("backup");
  public static final OptionSpec PASSWORD =
      text("password", "Password of the user.").like("{credential file /etc/borgmatic/db}");
  public static final OptionSpec API_KEY =
      text("api_key", "Key to use instead of user and password.")
          .like("{credential file /etc/borgmatic/zabbix}");
  public static final OptionSpec STATES = RunState.choice();

  public static final OptionSpec VALUE =
      OptionSpec.textOrNumber("value", "What is sent.").usually("the moment").like("failed");

  public static final OptionSpec SECTION =
      ServiceSection.of(
          "zabbix",
          new OptionSpec[] {SERVER, ITEM, HOST, KEY, USERNAME, PASSWORD, API_KEY, STATES},
          RunState.sections(VALUE));

  private ZabbixOptions() {}
}
