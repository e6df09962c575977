"""Drink and medicine that the law lets nobody advertise, for all who must tell them: the words of
the trades that are declined and of the check of captions. Expressions for folded text in lower case.
"""

from __future__ import annotations

from typing import Final

_BOTTLES: Final = (
    r"minuman\s{1,3}(?:keras|ber-?alkohol|alkohol)|alcohol(?:ic)?\s{1,3}(?:drinks?|beverages?)|miras|mihol|liquors?|liqueurs?|booze"
    r"|birs?|beers?|craft\s?beers?|lager|pilsner|heineken|guinness|smirnoff|bacardi|hennessy|jack\s{1,3}daniel\W?s?|johnnie\s{1,3}walker|chivas(?:\s{1,3}regal)?"
    r"|wines?|champagnes?|prosecco|sangria|anggur\s{1,3}(?:merah|kolesom|(?:cap\s{1,3})?orang\s{1,3}tua|beralkohol)|amer\s{1,3}(?:gold|orang\s{1,3}tua|cap)"
    r"|soju|makgeolli|sake\s{1,3}(?:jepang|japan\w{0,3}|botol\w{0,3}|bar|premium|import)|(?:minum|jual|botol|japanese)\s{1,3}sake"
    r"|vodka|wh?iske?y|tequila|brandy|cognac|gin\s{1,3}(?:and\s{1,3}|n\s{1,3}|&\s{0,3})?tonic|(?:dark|white|spiced)\s{1,3}rum|hard\s{1,3}seltzer|cocktails?|koktails?"
    r"|ciu|arak(?!-?\s?arak)|tuak|cap\s{1,3}tikus|congyang"
)
_DRINK: Final = r"(?:bir|beer|wine|champagne|soju|whiske?y|vodka|cocktail|koktail)s?"
_FREE: Final = r"(?:halal|non[\s-]?(?:alkohol|alcohol(?:ic)?)|(?:tanpa|bebas|nol|no|zero|without)\s{1,3}(?:alkohol|alcohol)|alcohol[\s-]?free|0\s?%|0[.,]0\s?%?|zero)"
_FRUIT: Final = r"(?:buah|buahnya|segar|seger|kg|kilo|kiloan|sekilo|gram|ons|biji|seedless|bibit|pohon|tanaman|pot|jus|juice|es|kismis|puding|pudding|salad|sari|selai|panen|kebun|petik|red\s{1,3}globe|parsel)"
_WORN: Final = r"(?:warna|shade|colou?r|merah|ungu|gamis|dress|gaun|hijab|kerudung|jilbab|pashmina|kemeja|blouse|tunik|rok|sepatu|tas|cardigan|lip\w{0,8}|blush|cat|kutek)"
HARMLESS: Final = (
    r"(?<!\w)(?:(?:root|ginger|butter)\W?\s?beers?|beer[\s-]?batter(?:ed)?|bir\s{1,3}(?:pletok|plethok|jawa|temulawak|kotjok|kocok|ali)|arak-?\s?arakan"
    rf"|{_DRINK}\W{{1,3}}(?:\w+\W{{1,3}}){{0,2}}?{_FREE}|{_FREE}\W{{1,3}}(?:\w+\W{{1,3}})?{_DRINK}"
    r"|(?:gelas|rak|lemari|mug|pembuka|tutup|botol\s{1,3}bekas|ragi|sampo|shampoo|sabun|masker)\s{1,3}(?:wine|bir|beer|champagne|whiske?y)s?"
    r"|(?:wine|beer|champagne|whiske?y|cocktail)\W{1,2}(?:glass(?:es)?|racks?|openers?|mugs?|stoppers?|decanters?|vinegar|sauce|saus|yeast|dress(?:es)?|rings?|red|rose|gold|pink|berry|maroon|nude|shade|colou?r(?:ed)?)"
    rf"|{_WORN}\s{{1,3}}(?:\w+\s{{1,3}}){{0,2}}?(?:wine|champagne)"
    r"|(?:fruit|buah|udang|shrimp)\s{1,3}(?:cocktail|koktail)s?|(?:cocktail|koktail)\s{1,3}(?:buah|udang|part(?:y|ies)\s{1,3}dress)|(?:rasa|aroma|perisa|essence|esens)\s{1,3}(?:wine|champagne|rum|beer)"
    r"|(?:nyamuk|mosquito)\W{1,3}(?:\w+\W{1,3}){0,3}?vape|vape\W{1,3}(?:\w+\W{1,3}){0,2}?(?:mat|nyamuk|semprot|aerosol)"
    r"|guinness\s{1,3}(?:world|book|records?)|brandy\s{1,3}melville"
    r"|(?:kopi|coffee|honey|natural|proses|process)\W{1,3}(?:\w+\W{1,3}){0,2}?wine|wine\W{1,3}(?:process|proses|natural|coffee|kopi)"
    r"|(?:penne|pasta|saus|sauce)\s{1,3}(?:alla\s{1,3})?vodka|vodka\s{1,3}(?:sauce|pasta)"
    rf"|{_FRUIT}\W{{1,3}}(?:\w+\W{{1,3}}){{0,3}}?anggur\s{{1,3}}merah|anggur\s{{1,3}}merah(?=[^.!?\n]{{0,50}}\b{_FRUIT}\b))(?!\w)"
)
"""What only bears such a name: colours, glasses, sauces, what has no alcohol, grapes, and what keeps
mosquitoes away."""

ALCOHOL: Final = rf"(?<![\w@])(?:{_BOTTLES})(?:nya)?(?!\w)"

PRESCRIBED: Final = (
    r"obat\s{1,3}(?:keras|aborsi|penggugur\w*|telat\s{1,3}bulan|bius|resep|tidur|penenang)|tramadol|trihex\w*|hexymer|eximer|alprazolam|xanax|riklona|misoprostol|cytotec|gastrul|dextro"
    r"|antibiotik?a?|antibiotics|amoxi[cs]ill?in|ciprofloxacin|cefadroxil|azithromycin|viagra|cialis|sildenafil|prescription\s{1,3}(?:drugs?|medicines?)|abortion\s{1,3}pills?|sleeping\s{1,3}pills?"
)
"""Medicines that only a doctor's prescription opens, without their borders."""
