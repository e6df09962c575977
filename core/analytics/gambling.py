"""Words and names of gambling, as its advertisers write them: one list for all who must tell it."""

from __future__ import annotations

from typing import Final

_GAMES: Final = (
    r"slot\s{0,3}(?:gacor|online|88|77|138|deposit|terpercaya|maxwin|dana|qris|pulsa|zeus|resmi|via)\w*"
    r"|(?:situs|agen|bandar|link|main|zeus|olympus)\s{1,3}(?:slot(?!\s{1,3}(?:car|mobil))|judi|gacor|togel|taruhan|depo)\w*"
    r"|situs\s{1,3}resmi\s{1,3}gacor|bandar\s{1,3}bola|(?:pasang\s{1,3})?taruhan\s{1,3}(?:bola|online)|pasang\s{1,3}(?:taruhan|bet|togel)|sabung\s{1,3}ayam|(?:domino|gaple|capsa|rumm?y)\s{1,3}online[^.!?\n]{0,30}\b(?:duit|uang|cuan|saldo|wd|cair)|toto\s?gelap"
    r"|slots?\s{1,3}gacor|gacor\s{1,3}(?:malam|hari|pagi|terus)|max\s?win|togel|judol|scatter\s{0,3}hitam"
    r"|rtp\s{0,3}(?:live|slot|gacor|\d{1,3})|jud[i1](?:\s?(?:online|0nline))?|jp\s{1,3}paus|zeus\s{1,3}(?:olympus|slot)"
    r"|mahjong\s{1,3}ways?|casinos?|kasino|sbobet|parlay|poker\s{1,3}online|sports?\s?betting|betting|gambling"
)
_STAKES: Final = (
    r"depo(?:sit)?\s{0,3}(?:wd|pulsa|qris|dana|(?:rp\s?)?\d{1,3}\s{0,2}(?:rb|k|ribu)?\s{1,3}(?:wd|bonus))"
    r"|bonus\s{1,3}(?:new\s{1,3}member|deposit|depo)"
)
_NAMED: Final = (
    r"(?!(?:alfabet|alphabet|sorbet|edwin|erwin|darwin|alwin|kelvin|godwin)\d|win(?:1[01]|7|8)\b)"
    r"[a-z]{0,14}(?:slot|toto|togel|bet|hoki|win|jp|qq|poker|zeus|mahjong|gacor|casino|judi)\d{2,4}"
)
"""Sites by the shape of their names: a word of theirs with a lucky number behind it."""

GAMBLING: Final = rf"(?<![\w@.])(?:{_GAMES}|{_STAKES}|{_NAMED})(?!\w)"
"""An expression for folded text in lower case. Parking slots and time slots are none of it, nor are
accounts with an @ before them."""
