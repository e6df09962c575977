"""Intents that others than their own capability speak of, by name."""

from __future__ import annotations

from typing import Final

SEARCH: Final = "suggest"
COMPARE: Final = "compare"
BRIEF: Final = "brief"
LOG: Final = "campaign_log"
REPORT: Final = "campaign_report"
RECOMMEND: Final = "recommend"
CHECK: Final = "check_content"
IMPORT: Final = "import"
CANCEL: Final = "cancel"
PROFILE: Final = "profile"
