package io.borgmaticshell.bootstrap.architecture.samples.adapters.borg;

import java.net.http.HttpClient;

record SpeaksHttp(HttpClient client) {}
