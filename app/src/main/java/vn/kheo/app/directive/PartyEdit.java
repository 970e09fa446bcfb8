package vn.kheo.app.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bên được giao, as typed or picked: one group, or units, or words still to be resolved.
 *
 * @param words may be blank where a group or units are given: their names are taken then
 */
public record PartyEdit(String words, @Nullable Long groupId, List<Long> unitIds) {}
