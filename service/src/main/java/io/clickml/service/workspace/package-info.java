/** Who is calling, what they may do, and that doing it twice does it once. */
package io.clickml.service.workspace;
