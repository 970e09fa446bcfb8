package vn.kheo.app.oversight.web;

import org.jspecify.annotations.Nullable;
import vn.kheo.app.oversight.OversightCard;

/** A card with its figure counted for the person signed in. */
public record HubCard(OversightCard card, @Nullable Integer figure) {}
