/**
 * The system. One package a module, each with one door; what stands here itself is only the shell
 * around the pages: rendering, layout data, languages. Modules never refer to it.
 */
@NullMarked
package vn.kheo.app;

import org.jspecify.annotations.NullMarked;
