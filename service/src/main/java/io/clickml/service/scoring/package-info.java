/** Answers for rows: matched to a model's columns, scored, given back in kind. */
package io.clickml.service.scoring;
