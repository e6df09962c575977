"""Cosmetics and skincare: BPOM's principles of promotion and its forbidden claims."""

from __future__ import annotations

from core.analytics.content.rules.cosmetics import bodies, promises, results
from core.analytics.content.rules.cosmetics.terms import TERMS

__all__ = ["RULES", "SIGNS", "TERMS"]

SIGNS = (
    (
        "(skincare|serum|toner|pelembap|pelembab|moisturizer|sunscreen|tabir surya|lipstik|lip tint|"
        "lipcream|cushion|foundation|bedak|maskara|blush|essence|cleanser|facewash|sampo|shampoo|shampo)"
    ),
    "lotion|masker|sabun ~2 wajah|muka|kulit|malam|siang|jerawat|badan|tubuh|mandi",
    "sabun|soap|scrub|lulur|krim|cream ~2 ini|mandi|badan|batang|herbal|this",
    "selulit|cellulite|stretchmark|keloid|flek|ketombe|dandruff|skin|kulitku|whitening|mutihin|pemutih",
    "(bekas luka|bekas jerawat|stretch mark|stretch marks|rambut rontok|kulit wajah|body wash|hair loss|hair fall)",
    "badan|kulit|wajah|muka|ketek|ketiak|selangkangan ~2 putih|putihin|cerah|glowing|mulus",
    r"re:(?<!es )(?<!ice )\b(?:krim|cream)(?:nya)?\b",
    "jerawat*|komedo|flek|kulit ~1 kusam|kering|berminyak|sensitif|kombinasi|glowing",
    "(kosmetik|kosmetika|makeup|parfum|deodoran|hair tonic|vitamin rambut|body lotion|hand body)",
    "(acne|moisturiser|skin care|lip balm|face wash|memutihkan wajah|memutihkan kulit)",
)

RULES = (*promises.RULES, *bodies.RULES, *results.RULES)
