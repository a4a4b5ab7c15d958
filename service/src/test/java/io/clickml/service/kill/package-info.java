/** Real processes killed in the middle of their work. */
package io.clickml.service.kill;
