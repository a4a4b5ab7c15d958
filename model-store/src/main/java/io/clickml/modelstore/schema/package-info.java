/** What a model expects of a table and what it answers. */
package io.clickml.modelstore.schema;
