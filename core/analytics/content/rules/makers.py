"""Makers that everybody knows by name, and what sets goods beside theirs."""

from __future__ import annotations

TERMS = {
    "pembuat": "@akun|indomie|sedaap|mie sedaap|sarimi|supermi|pop mie|samyang|nissin|mie gacoan|gacoan|wizzmie|kfc|mcd|mcdonald|mcdonalds|"
    "burger king|wendys|wendy's|texas chicken|richeese|hokben|hoka hoka bento|yoshinoya|marugame|solaria|sabana|rocket chicken|d'besto|geprek bensu|"
    "ayam gepuk pak gembus|wong solo|pizza hut|domino's|dominos|domino|starbucks|sbux|kopi kenangan|janji jiwa|fore coffee|kopi fore|tomoro|excelso|"
    "point coffee|kopi tuku|tuku|kopi kulo|mixue|chatime|xing fu tang|xiboba|kokumi|gong cha|momoyo|ai cha|es teh indonesia|teh poci|chitato|"
    "lays|lay's|pringles|cheetos|qtela|kusuka|maicih|oreo|khong guan|silverqueen|cadbury|nutella|kitkat|kit kat|beng beng|sari roti|"
    "holland bakery|breadtalk|j.co|jco|dunkin|krispy kreme|aice|campina|cornetto|haagen dazs|baskin robbins|"
    "nescafe|kapal api|torabika|teh pucuk|teh botol|sosro|milo|ovaltine|dancow|indomilk|ultra milk|ultramilk|cimory|yakult|coca cola|pepsi|"
    "bango|royco|masako|finna|so good|bernardi|"
    "wardah|emina|make over|somethinc|skintific|the originote|originote|avoskin|azarine|whitelab|ms glow|msglow|scarlett|npure|somebymi|some by mi|"
    "cosrx|innisfree|laneige|garnier|pond's|ponds|nivea|vaseline|olay|loreal|l'oreal|maybelline|revlon|hanasui|implora|pixy|purbasari|viva|"
    "mustika ratu|sariayu|biore|senka|hada labo|cetaphil|cerave|la roche posay|the ordinary|sk ii|sk2|sephora|the body shop|body shop|kiehl's|clinique|"
    "estee lauder|nars|dior|chanel|ysl|huda beauty|rare beauty|fenty|y.o.u|madame gie|luxcrime|dear me beauty|esqa|rollover reaction|barenbliss|"
    "focallure|pinkflash|o two o|dove|lux|lifebuoy|pantene|sunsilk|rejoice|makarizo|ellips|kerastase|tresemme|rexona|kahf|ms men",
    "ungguli": "better|cheaper|tastier|healthier|crispier|crunchier|juicier|creamier|softer|lighter|stronger|fresher|safer|sweeter|spicier|bigger|"
    "nicer|richer|smoother|gentler|longer|thicker|cleaner|brighter|faster|yummier|chewier|fluffier|cooler|finer|milder|more",
    "ketimbang": "dari|daripada|dibanding|dibandingkan|ketimbang|drpd|timbang",
}

COMPARED = (
    "lebih ~3 {ketimbang} ~2 {pembuat}",
    "dibanding|dibandingkan|daripada|ketimbang ~1 {pembuat} ~6 lebih",
    "{ungguli} ~2 than ~2 {pembuat}",
    "compared to|with ~1 {pembuat} ~6 {ungguli}",
    "{ngalahin} ~3 {pembuat}",
    "{pembuat} ~2 kalah|minder|insecure",
    "{tak} kalah ~2 dari|sama|dengan|dibanding|ama ~1 {pembuat}",
    "less ~2 than ~1 {pembuat}",
    "{ungguli} ~1 alternative|dupe|version to|of|for ~1 {pembuat}",
    "dupe|kembaran|tiruan {pembuat}",
    "(forget|goodbye|good bye|bye bye|ditch|lupakan|lupain|selamat tinggal|tinggalkan|tinggalin|say goodbye to) {pembuat}",
    "(sama|se) ~2 kayak|kaya|seperti ~1 {pembuat} ~2 tapi|tp|cuma ~2 lebih",
)
"""Patterns for goods that are set above those of a maker by name."""

NO_RIVAL = (
    "lebih dari|lanjut|lengkap|detail|dekat|dulu|awal|jauh|banyak|sering",
    "more info|information|details|about|often|than",
)
"""Patterns for more news from a maker, more than so many, and how far its shop is."""
