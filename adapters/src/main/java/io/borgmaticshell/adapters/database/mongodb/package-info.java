/// MongoDB, by way of mongodump and mongorestore. Start with [MongoDbHook].
@NullMarked
package io.borgmaticshell.adapters.database.mongodb;

import org.jspecify.annotations.NullMarked;
