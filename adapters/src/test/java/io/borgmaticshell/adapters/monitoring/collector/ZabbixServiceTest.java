package io.borgmaticshell.adapters.monitoring.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.borgmaticshell.adapters.monitoring.MonitoringScene;
import io.borgmaticshell.adapters.testing.WebServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ZabbixServiceTest {
  private final WebServer server = WebServer.plain();
  @TempDir Path directory;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takes_the_value_from_the_holder_of_a_key() {
    server.replying(ZabbixServiceTest::reply);
    var scene = new MonitoringScene(directory).fails(yaml("itemid: 55105", "api_key: secret"));

    assertThat(scene.warnings()).isEmpty();
    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /api, Bearer secret, application/json-rpc
              {"jsonrpc":"2.0","method":"history.push","params":{"itemid":55105,"value":"fail"},\
            "id":1}
            """);
  }

  @Test
  void takes_the_value_in_a_session_of_its_own() {
    server.replying(ZabbixServiceTest::reply);
    new MonitoringScene(directory)
        .finishes(
            yaml(
                "host: db1, key: backup",
                "username: ann, password: pw, states: [finish], finish: {value: 7}"));

    assertThat(server.transcript())
        .isEqualTo(
            """
            POST /api, application/json-rpc
              {"jsonrpc":"2.0","method":"user.login","params":{"username":"ann","password":"pw"},\
            "id":1}
            POST /api, Bearer SESSION, application/json-rpc
              {"jsonrpc":"2.0","method":"history.push","params":{"host":"db1","key":"backup",\
            "value":7},"id":1}
            POST /api, Bearer SESSION, application/json-rpc
              {"jsonrpc":"2.0","method":"user.logout","params":[],"id":1}
            """);
  }

  @Test
  void closes_the_session_also_when_it_does_not_take_the_value() {
    server.replying(request ->
        request.body().contains("push")
            ? json("{'result':{'response':'success','data':[{'error':'Item not found'}]}}")
            : reply(request));
    var scene =
        new MonitoringScene(directory).fails(yaml("itemid: 1", "username: ann, password: pw"));

    assertThat(server.received()).hasSize(3).last().asString().contains("user.logout");
    assertThat(scene.warnings())
        .containsExactly(
            "FILE: Zabbix could not be told of 'fail': it did not take the value: Item not found."
                + " Check `zabbix:`; the run goes on without it.");
  }

  @Test
  void may_say_no_in_its_own_words() {
    server.replying(_ -> json("{'error':{'message':'Invalid params.','data':'No such item.'}}"));
    var scene = new MonitoringScene(directory).fails(yaml("itemid: 1", "api_key: secret"));

    assertThat(scene.warnings())
        .singleElement()
        .asString()
        .contains("'fail': it answered: Invalid params. No such item. Check");
  }

  @Test
  void is_known_by_its_answers() {
    server.replying(_ -> new WebServer.Reply(200, "<html>"));
    var scene = new MonitoringScene(directory).fails(yaml("itemid: 1", "api_key: secret"));

    assertThat(scene.warnings())
        .singleElement()
        .asString()
        .contains("localhost:%d does not answer like the API of Zabbix".formatted(server.port()));
  }

  @Test
  void is_not_asked_for_nothing_or_by_nobody() {
    assertThat(new MonitoringScene(directory).fails(yaml("host: x", "api_key: k")).warnings())
        .singleElement()
        .asString()
        .contains("it needs `itemid`, or `host` and `key`");
    assertThat(new MonitoringScene(directory).fails(yaml("itemid: 1", "username: x")).warnings())
        .singleElement()
        .asString()
        .contains("it needs `api_key`, or `username` and `password`");
    assertThat(server.received()).isEmpty();
  }

  private String yaml(String item, String identity) {
    return "zabbix: {server: '%s/api', %s, %s}".formatted(server.address(), item, identity);
  }

  private static WebServer.Reply reply(WebServer.Received request) {
    return json(
        request.body().contains("login")
            ? "{'jsonrpc':'2.0','result':'SESSION','id':1}"
            : "{'jsonrpc':'2.0','result':{'response':'success','data':[{'itemid':'1'}]},'id':1}");
  }

  private static WebServer.Reply json(String text) {
    return new WebServer.Reply(200, text.replace('\'', '"'));
  }
}
