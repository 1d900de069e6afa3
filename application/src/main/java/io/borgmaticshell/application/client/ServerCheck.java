package io.borgmaticshell.application.client;

import io.borgmaticshell.application.command.CommandLine;

/// How to find out, before anything runs, whether a client gets along with its server.
///
/// @param client the client, to be compared with what the server says
/// @param server prints the version of the server
public record ServerCheck(ClientCheck client, CommandLine server) {}
