"""The trained intents by name: what a message may wish for, in the order of the menu."""

from __future__ import annotations

from typing import Final

SEARCH: Final = "suggest"
EVALUATE: Final = "evaluate"
COMPARE: Final = "compare"
BRIEF: Final = "brief"
CHECK: Final = "check_content"
RATE: Final = "rate"
NEW: Final = "campaign_new"
LOG: Final = "campaign_log"
REPORT: Final = "campaign_report"
SUBSCRIBE: Final = "subscribe"
UNSUBSCRIBE: Final = "unsubscribe"
RECOMMEND: Final = "recommend"
RECOMMENDATIONS: Final = "recommendations"
PROFILE: Final = "profile"
IMPORT: Final = "import"
EXPORT: Final = "export"
EXPLAIN: Final = "explain"
HELP: Final = "help"
GREET: Final = "greet"
THANKS: Final = "thanks"
CANCEL: Final = "cancel"
PRIVACY: Final = "privacy"

INTENTS: Final = (
    SEARCH, EVALUATE, COMPARE, BRIEF, CHECK, RATE, NEW, LOG, REPORT, SUBSCRIBE, UNSUBSCRIBE,
    RECOMMEND, RECOMMENDATIONS, PROFILE, IMPORT, EXPORT, EXPLAIN, HELP, GREET, THANKS, CANCEL, PRIVACY,
)  # fmt: skip

OTHER: Final = "other"
"""What is none of them."""
