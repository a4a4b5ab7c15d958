/** Every file of a workspace, under workspace, kind and id; published whole or not at all. */
package io.clickml.service.platform.storage;
