/**
 * Everything before Spring: arguments, the data folder, and the PostgreSQL that Khéo brings along.
 *
 * <p>Entry for the shell: {@link vn.kheo.launch.Kheo}. Entry for tests of other modules: {@link
 * vn.kheo.launch.EmbeddedPostgres#start(java.nio.file.Path)}. Of the business modules it knows only
 * the journal's verification.
 */
@NullMarked
package vn.kheo.launch;

import org.jspecify.annotations.NullMarked;
