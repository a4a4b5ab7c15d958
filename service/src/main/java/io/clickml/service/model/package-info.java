/** The user's models and their versions: looked at, downloaded, imported, erased. */
package io.clickml.service.model;
