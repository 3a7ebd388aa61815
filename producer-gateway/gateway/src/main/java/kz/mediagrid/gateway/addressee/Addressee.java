package kz.mediagrid.gateway.addressee;

import kz.mediagrid.edge.page.Wording;

/** A body that can be chosen. */
public record Addressee(String code, Wording name, boolean chosen) {}
