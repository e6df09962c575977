"""Questions about the set just shown: what it costs, who steps in, where its figures come from."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange
from core.nlu.words.subjects import about
from core.nlu.words.tenses import NOT

AGREED, GOODS = "agreed", "goods"
SECOND, FEW = "second", "few"
FAMOUS = "famous"
"""Why not simply whoever is followed most."""

VALUE, WORST, PICKED, DETAILS = "value", "worst", "picked", "details"
NUMBER, REAL = "number", "real"
"""Where a number of the set comes from (`core.nlu.questions.whence`), and whether its accounts exist."""

COSTLY, AVERAGE, RESULTS = "costly", "average", "results"
TOTAL, LEFT, EACH, DEAREST, CHEAPEST, BIGGEST = (
    "total",
    "left",
    "each",
    "dearest",
    "cheapest",
    "biggest",
)
REFUSES, FIGURES, WHO, GENDER, OUTCOME, ONE_OR_MANY = (
    "refuses",
    "figures",
    "who",
    "gender",
    "outcome",
    "one_or_many",
)

LONGEST: Final = 14
_HOW_MUCH: Final = (
    r"(?:berapa(?:an)?|brp(?:a)?|brapa|piro|pinten|sabaraha|how\s+much|what(?:'?s|\s+is)?)"
)
_ALL: Final = r"(?:total(?:nya|e|an)?|semua(?:nya)?|kabeh|keseluruhan(?:nya)?|sakabeh(?:na)?|jumlah(?:nya)?|altogether|in\s+total|in\s+all|all\s+together)"
_MONEY: Final = r"(?:budget|bajet|dana|anggaran|duit|uang|modal|money)\w*"
_GO: Final = r"(?:kalau|kalo|klo|kl|kalu|nek|yen|lamun|mun|misal(?:nya)?|if|what\s+if|suppose)"
_REFUSE: Final = rf"(?:nolak|menolak|tolak|ditolak|(?:{NOT})\s*(?:jadi|mau|mo|bisa|bs|gelem|iso|daek(?:eun)?|purun|saged|setuju|available|balas|bales|respon|sanggup|cocok|deal)|gamau|gajadi|mundur|batal|cancel|kabur|sibuk|penuh|berhalangan|hilang|ghosting|slow\s+respon|refuses?|declines?|says?\s+no|drops?\s+out|won'?t|can'?t|doesn'?t\s+(?:want|agree|reply)|is\s+(?:not\s+)?(?:un)?available|turns?\s+(?:it|me|us)\s+down|backs?\s+out)"
_SEX: Final = r"(?:cowo+k?|cowo[kq]?(?:nya)?|cwo|cewe+k?|cwe|pria|wanita|perempuan|laki(?:-?\s?laki)?|lanang|wedok|lalaki|awewe|ibu-ibu|bapak-bapak|male|female|man|woman|men|women|guys?|girls?|boys?|lad(?:y|ies)|hijab(?:er|ers|an)|berhijab)"

_OF_THEM: Final = r"(?:yang|yg|sing|dari|di|antara|ini|itu|mereka|tadi|semua\w*|kreator\w*|influencer\w*|akun\w*|orang\w*|the|of|is|are|one|them|these|those|creators?|accounts?|in|my|our|set|list|has|looks?)\b"
"""What stands between who is asked for and how they are: `siapa karyawan paling jelek` is about others."""

_PER: Final = r"(?:per\s+(?:interaksi|interaction|engagement)|cpe)(?:nya)?"
_WHY: Final = r"(?:kenapa|knp|knapa|napa|mengapa|kok|why|how\s+come|alasan(?:nya)?)"
_ONE: Final = r"(?:dia|doi|mereka|him|her|them|they|he|she|this|these|those|ini|itu|@[a-z0-9_.]+|(?:yang|yg|sing)\s+ke[\s-]?\w+|(?:yang|yg|sing)\s+(?:pertama|terakhir)|(?:no(?:mor)?\.?\s*\d)|(?:ke)?(?:pertama|satu|dua|tiga|kedua|ketiga|keempat|kelima|terakhir)|(?:first|second|third|last)(?:\s+one)?)"
_IN: Final = r"(?:(?:di)?masuk(?:in|kan)?|ikut|termasuk|there|in|included|on\s+the\s+list|listed|di\s?(?:daftar|list)|(?:di)?saranin|disarankan|direkomendasi(?:in|kan)|recommended|suggested)"
"""What it is to stand in a set."""

_TEAM: Final = r"(?:tim|team|set|susunan|kombinasi|combo|formasi|kelompok|squad)"
_BEST: Final = r"(?:terbaik|paling\s+(?:bagus|baik|oke)|terbagus)"
_SECOND_PLACE: Final = r"(?:ke\s?-?\s?(?:dua|2)|kedua|nomor\s+(?:dua|2)|no\.?\s*2)"

_KINDS: Final = {
    GOODS: re.compile(
        r"\b(?:masuk|termasuk|dihitung|kehitung|include[ds]?|count(?:s|ed)?|part\s+of)\b.{0,25}\b(?:budget|bajet|anggaran|dana)\w*\b.{0,12}(?:\?|\b(?:ga|gak|gk|nggak|tidak|ngga|apa|ya)\b)|^\W*(?:is|are|does|do)\b.{0,40}\b(?:included|count(?:ed)?|part)\b.{0,15}\bbudget\b"
    ),
    AGREED: re.compile(
        r"^\W*(?:(?:ok(?:e+|ay)?|sip+|ya+h?|iya|yo|ya?wis|yowes|yaudah|ya\s+s?udah|lah|yes|baik(?:lah)?|mantap|cocok|great|perfect|good)\W+)*(?:gas+(?:keun|kan|s)?|fix(?:ed)?|(?:(?:ya\s?udah|yaudah|ywdh|mending)\W+){0,2}(?:yang|yg)\s+(?:tadi|td|sebelum(?:nya)?)(?=\s+(?:aja|saja|wae|deh|lah)\b)|deal|sepakat|setuju|(?:di)?simp[ae]n(?:in|kan)?|save(?:\s+(?:it|this|that))?|keep\s+(?:it|this|that|them)|(?:pakai|pake|ambil|pilih|jadi)(?:nya|in)?\s+(?:yang\s+|yg\s+)?(?:ini|itu|tadi|susunan\s+\w+)|let'?s\s+(?:go(?:\s+with\s+(?:it|this|them))?|do\s+(?:it|this))|go\s+with\s+(?:it|this|them|these)|(?:wis|uwis|enggih|nggih)\s+(?:sing|seng|kuwi|iki|niku)(?:\s+(?:iki|kuwi|niku|iku))?|(?:nu|anu)\s+(?:ieu|eta))(?:\W+(?:aja|saja|wae|ae|we|ya|yah|deh|dong|kak|min|dulu|lah|semua(?:nya)?|yang|yg|ini|itu|tadi|then|please|bos|gan))*\W*$"
    ),
    REFUSES: re.compile(
        rf"(?<![a-z]){_GO}\b.*(?<![a-z]){_REFUSE}(?![a-z])|(?<![a-z@.]){_REFUSE}\s+(?:gimana|gmn|piye|kumaha|bagaimana|terus|trus)|\b(?:siapa|sapa|who)\b.*\b(?:pengganti\w*|ganti(?:nya|in|kan)?|cadangan\w*|gantos|back\s?up|replacement|replaces?|steps?\s+in)\b|\b(?:ada|punya|any)\s+(?:pengganti|cadangan|back\s?up|replacement)\w*"
    ),
    DETAILS: re.compile(
        r"^\W*(?:(?:lihat|liat|minta|kasih|tampil\w*|show|give|me|the|more|please|ada|mana|coba|boleh|bisa|mau|tau|oke?|kak|min)\W+){0,4}(?:rinci(?:an|in)?|detail\w*|selengkap|lengkap)(?:nya)?(?:\W+(?:lengkap(?:nya)?|dong|donk|ya|kak|min|please|aja|deh|lagi|list|daftar\w*|susunan\w*|tadi|semua\w*|of|it|that|this|the|set)){0,4}\W*$"
    ),
    FEW: re.compile(
        r"^\W*(?:(?:eh|lah|loh|yah|min|kak)\W+)*(?:(?:kok|kenapa|knp|napa|mengapa|why)\s+|(?=\D{1,20}(?:segitu|segini)\b))(?:is\s+it\s+|are\s+there\s+)?(?:(?:cuma|cuman|hanya|mung|ngan|only|just|so)\s+|(?=(?:dikit|sedikit)\b))(?:segitu|segini|sedikit|dikit|few|\d+|satu|dua|tiga|empat|lima|one|two|three|four|five)(?:\s+(?:orang|org|kreator|influencer|people|creators?|of|them)(?:nya)?)*(?:\s+(?:sih|ya|kak|min|doang|aja))*\W*$"
    ),
    SECOND: re.compile(
        rf"\b{_TEAM}(?:nya)?\s+(?:(?:yang|yg)\s+)?{_BEST}\s+{_SECOND_PLACE}\b|\b{_TEAM}(?:nya)?\s+{_SECOND_PLACE}\s+(?:(?:yang|yg)\s+)?{_BEST}\b"
        rf"|\b(?:second|2nd|next)[\s-]+best\s+(?:{_TEAM}|combination|option|line-?\s?up)\b|^\W*(?:(?:what'?s|show|and|me|the)\s+)*(?:second|2nd|next)[\s-]+best(?:\s+one)?\W*$"
    ),
    FAMOUS: re.compile(
        rf"\b{_WHY}\b.{{0,12}}\b(?:bukan|bkn|{NOT}|not|didn'?t|don'?t)\b.{{0,30}}(?:\b(?:follow\w*|pengikut\w*|foll)\b.{{0,10}}\b(?:(?:paling|ter)\s*(?:banyak|besar|gede|gedhe|akeh)|banyak|gede|besar)\b|\b(?:most|biggest|largest|highest|more)\b.{{0,12}}\b(?:follow\w*|account|audience|one)\b|\b(?:most[\s-]+followed|most\s+famous|biggest|famous|terkenal|tenar)\b|\b(?:paling|ter)\s*(?:besar|gede|gedhe|terkenal|banyak)\b)"
    ),
    ONE_OR_MANY: re.compile(
        r"\bmending\w*\b.*\b(?:artis|terkenal|famous|seleb\w*)\b|\b(?:artis|terkenal|famous|seleb\w*)\b.*\bmending\w*\b|\b(?:better|mending(?:an)?|lebih\s+baik|bagus(?:an)?|untung(?:an)?|worth|enak(?:an)?|compare|banding\w*)\b.*\b(?:one|satu|1|seorang|single)\b.*\b(?:big|gede|besar|artis|terkenal|famous|seleb\w*|mega|makro|macro)\b|\b(?:mending(?:an)?|lebih\s+baik|bagus(?:an)?|better|banding\w*)\b.*\b(?:1|satu|one)\b.*\b(?:atau|or|apa|vs)\b.*\b(?:kecil|small|banyak|many|rame)\b"
    ),
    LEFT: re.compile(
        rf"\b(?:sisa|turah|sesa|left|remaining)\w*\b.*\b{_HOW_MUCH}\b|\b{_HOW_MUCH}\b.*\b(?:sisa|left|remaining|turah)\w*\b|\bsisa(?:nya)?\s+(?:(?:ya|yah|dong|nya)\s+)?(?:{_GO}\s+)?{_MONEY}|{_MONEY}\s+(?:sisa|left)\b|\b{_MONEY}\s+(?:\w+\s+)?(?:cukup|cukupkah|nyukup|enough)\b|\b(?:cukup|nyukup|enough)\s+(?:(?:ga|gak|gk|nggak|ngga|teu|ora|tidak|apa)\s+)?(?:(?:ya|is|the)\s+)*{_MONEY}\b"
    ),
    AVERAGE: re.compile(
        rf"(?=.*\b{_PER}\b)(?=.*\b(?:rata-?\s?rata(?:nya)?|average|mean|total(?:nya)?|semua(?:nya)?|altogether)\b)(?!.*\b(?:siapa|mana|who|which)\b)"
    ),
    COSTLY: re.compile(
        rf"(?=.*\b(?:siapa|sapa|mana|who|which)\b)(?=.*\b{_PER}\b).*(?:\b(?:paling|ter|lebih|the\s+most)\s*(?:mahal|boros|tinggi|besar|gede|expensive|costly)|\bcosts?\s+(?:the\s+)?most\b|\bmost\s+expensive\b|\bpriciest\b|\bhighest\b)"
        r"|^\W*(?:(?:yang|yg|siapa|sapa|mana|who|is|the|kak|min|terus|trus)\W+){0,4}(?:paling\s+|ter)boros(?:\W+(?:siapa|sapa|yang|yg|mana|itu|ya|sih|kak))*\W*$"
    ),
    VALUE: re.compile(
        r"(?=.*\b(?:siapa|sapa|mana|who|which)\b)(?=.*\b(?:paling|ter|most|cheapest|lowest|best)\s*(?:murah|hemat|efisien|cheap\w*|value|cost)?\b).*(?:\bper\s+(?:interaksi|interaction|engagement)|\bcpe\b)|\bcheapest\s+per\s+(?:interaction|engagement)"
    ),
    WORST: re.compile(
        rf"\b(?:siapa|sapa|mana|who|which)\w*\b(?:\W+{_OF_THEM})*\W+(?:(?:paling|ter)\s*(?:jelek|lemah|buruk|payah|rendah|kurang|ga\s+worth)|worst|weakest)\b|\b(?:yang|yg)\s+(?:paling|ter)\s*(?:jelek|lemah|buruk|payah)\s+(?:siapa|sapa|yang\s+mana)\b"
    ),
    PICKED: re.compile(
        rf"^\W*(?:(?:eh|lah|loh|terus|trus|emang(?:nya)?|and|so|{_WHY})\W+){{0,3}}{_WHY}\W+(?:(?:kamu|you|did|do|is|are|was|were|milih|memilih|pilih|pick|choose|chose|dipilih|malah|harus|yang|yg|si|the|kak|bisa|ada)\W+){{0,4}}{_ONE}(?:\W+(?:yang|yg|sih|ya|yah|kak|min|aja|bisa|kok|malah|(?:di|ter|ke)?pilih|picked|chosen|one|ones|{_IN})){{0,4}}\W*$"
        rf"|^\W*(?:{_ONE}\W+)?{_WHY}\W+(?:(?:bisa|is|are|was|were)\W+)?(?:(?:di|ter|ke)pilih|picked|chosen|{_IN})(?:\W+(?:sih|ya|yah|kak|min|aja|dia|they|them)){{0,2}}\W*$"
    ),
    EACH: re.compile(
        rf"\b(?:(?:per|satu|1)\s?-?\s?(?:orang|org|kreator|akun)|masing\s?-?\s?(?:masing|2)|satu\s?-?\s?satu|seorang|tiap\s+(?:orang|kreator|akun)|each)(?:nya)?\b.*\b{_HOW_MUCH}\b|\b{_HOW_MUCH}\b.*\b(?:(?:per|satu|1)\s?-?\s?(?:orang|org|kreator|akun|person|creator|head)|masing\s?-?\s?(?:masing|2)|each|tiap\s+orang)(?:nya)?\b"
        r"|\b(?:rinci\w*|detail\w*|breakdown|break\s+it\s+down)\b.{0,20}\b(?:per\s?-?\s?(?:orang|org|kreator|akun|person|creator)|masing\s?-?\s?(?:masing|2)|satu\s?-?\s?satu|tiap\s+orang|each)\b"
    ),
    TOTAL: re.compile(
        rf"\b{_ALL}\b\W+(?:\w+\W+){{0,5}}?\b{_HOW_MUCH}\b|\b{_HOW_MUCH}\b\W+(?:\w+\W+){{0,5}}?\b{_ALL}\b|\b(?:habis|abis|abisnya|keluar)\s+{_HOW_MUCH}\b|^\W*(?:the\s+|jadi\s+|and\s+)?total(?:nya)?(?:\s+(?:now|sekarang|jadinya|then))?\s*\?*\W*$"
    ),
    DEAREST: re.compile(
        r"\b(?:siapa|sapa|mana|who|which)\w*\b.*\b(?:(?:paling|ter|most)\s*(?:mahal|expensive)|priciest)|\b(?:yang|yg|sing)\s+(?:paling\s+|ter)?mahal(?:nya)?\s+(?:itu\s+)?(?:yang\s+|yg\s+)?(?:siapa|sapa|mana|berapa|brp)"
    ),
    CHEAPEST: re.compile(
        r"\b(?:siapa|sapa|mana|who|which)\w*\b.*\b(?:(?:paling|ter)\s*murah|cheapest)|\b(?:berapa|brp|piro)\s+(?:harga(?:nya)?|rega(?:ne|nya))\s+(?:yang|yg|sing)\s+(?:paling\s+|ter)murah\b|\b(?:yang|yg|sing)\s+(?:paling\s+|ter)?murah\s+(?:itu\s+)?(?:yang\s+|yg\s+)?(?:siapa|sapa|mana|berapa|brp)"
    ),
    BIGGEST: re.compile(
        r"(?=.*\b(?:siapa|sapa|mana|who|which)\b)(?=.*\b(?:follow\w*|pengikut\w*)).*\b(?:(?:paling|ter)\s*(?:gede|besar|banyak|gedhe|akeh|loba)|most|biggest|largest)\b"
    ),
    FIGURES: re.compile(
        r"\b(?:dari|dr|darimana|asal(?:nya)?|sumber(?:nya)?)\s*(?:mana|apa)?\b.{0,20}\b(?:angka|nilai|perkiraan|hitung\w*|jangkauan|reach|interaksi|estimasi|taksiran)\w*|\b(?:angka|perkiraan|jangkauan|reach|interaksi|estimasi|taksiran)\w*\b.{0,25}\b(?:dari|dr)\s*(?:mana|apa)\b|\b(?:cara\s+(?:ng)?(?:h)?itung|hitung(?:an)?(?:nya)?|ngitung)\w*\b.{0,15}\b(?:gimana|gmn|apa|bagaimana|nya)\b|\bgimana\s+(?:cara\s+)?(?:ng)?(?:h)?itung\w*|\bhow\s+(?:did|do|are|is|were|was)\b(?!\s+(?:i|we)\b).{0,25}\b(?:get|calculate|compute|work\w*|estimate|reach|numbers?|figures?|know)\b|\bwhere\s+(?:do|does|did)\b.{0,25}\b(?:number|figure|reach|estimate|come)\w*|\bwhat\s+(?:did|do|is|was|are)\s+(?:you|that|this|it|those|these)\s+base[ds]?\b.{0,12}\bon\b|\bbased\s+on\s+what\b|\bshow\s+(?:me\s+)?(?:the|your)\s+(?:calculations?|formulas?|math|working)\b"
    ),
    OUTCOME: re.compile(
        r"\b(?:bakal|akan|kira-?kira|bisa|bs|perkiraan|estimasi|prediksi|berapa|brp)\b.{0,25}\b(?:laku|penjualan|terjual|kejual|sales|pembeli|closing)\b|\b(?:perkiraan|estimasi|prediksi|berapa|brp)\b.{0,25}\border(?:an)?\b|\bhow\s+likely\b|\bwhat\b.{0,20}\bsales\b|\bhow\s+many\b.{0,25}\b(?:sales|sold|orders?|buyers?|sell|people\s+(?:will|would|could|can|might|buy|see))\b|\b(?:seberapa|peluang|kemungkinan)\b.{0,25}\b(?:orang|jangkau\w*|reach|laku|penjualan|viral|tembus)\b"
    ),
    WHO: re.compile(
        r"^\W*(?:yang|yg|the)\s+(?:baru|new)(?:\s+(?:itu|tadi|ini|one))?\s+(?:siapa|sapa)\b|\bwho(?:'?s|\s+is)\s+(?:the\s+)?new(?:\s+one)?\W*$|\b(?:tadi|td|barusan|kemarin|akhirnya|jadi(?:nya)?)\b.{0,30}\b(?:siapa|sapa)(?:\s+(?:aja|saja|wae|bae|sih|ya|namanya|itu|orangnya|kak|min))*\W*$|\bitu\s+(?:siapa|sapa)\s+(?:aja|saja|wae|bae)\W*$|\b(?:siapa|sapa)\s*(?:aja|saja|wae|bae)\b.{0,25}\b(?:tadi|td|barusan|pilih\w*|susunan|tim|dipilih|kepilih)|\b^\W*(?:(?:tu|itu)\s+)?(?:siapo\s+(?:se|sajo)|sopo\s+wae|saha\s+wae)\W*$|\b(?:lihat|liat|tampil\w*|show|see|repeat)\b.{0,8}\b(?:lagi|ulang|again)\b.{0,8}\b(?:susunan|daftar|list|set)(?:nya)?\b|\b(?:lihat|liat|tampil\w*|ulang\w*|show|see|repeat)\b.{0,15}\b(?:susunan|daftar|tim|list|set|team|pilihan)\w*\b.{0,10}\b(?:tadi|td|lagi|again|barusan)\b|\bwho\s+(?:did|have)\s+(?:we|you|i)\b.{0,15}\b(?:pick|choose|chosen|select)\w*|\bwho(?:'?s|\s+is)\s+(?:in|on)\s+(?:the|my|our)\s+(?:team|list|set)"
    ),
    GENDER: re.compile(
        rf"\b(?:yang|yg|sing|nu|nyang|jangan|jgn|bukan|no|only|just|hanya|khusus|ada|mau|minta|without|tanpa|selain|harus|semua(?:nya)?|all|the|want|prefer)\s+(?:(?:yang|yg|ada|a|any|the|ones?|who\s+(?:is|are))\s+)*{_SEX}\b|^\W*{_SEX}(?:nya)?\s+(?:aja|saja|semua|jangan|only|please|dong|doang)\b"
    ),
}

_ELSE: Final = about(
    "brief campaign caption notes report tax",
    own=r"belum|blm|lunas|dibayar|diposting|posted|tayang|unpaid",
)
_NOT_THE_SET: Final = {
    GOODS: re.compile(
        r"@|\b(?:dia|doi|mereka|orang|kreator\w*|creators?|influencers?|akun\w*|(?:yang|yg)\s+(?:ke|pertama)\w*|he|she|they)\b"
    ),
    TOTAL: re.compile(r"\b(?:followers?|pengikut|foll|views?|tayangan|likes?|komen\w*)(?:nya)?\b"),
    WHO: re.compile(r"@"),
    OUTCOME: re.compile(r"@"),
    GENDER: re.compile(
        r"\b(?:produk|barang|jual|target|pembeli|pelanggan|customer|audien|pasar|konsumen)\w*\b"
    ),
}
"""What shows that a question of a kind is about one account, or about what is sold."""

_OWN_WORDS: Final = bag(
    "orang org kreator kreatornya creator creators influencer influencers selebgram akun akunnya account accounts talent person people follower followers followernya follow foll pengikut pengikutnya "
    "harga harganya rate ratenya tarif fee honor biaya price prices cost costs budget bajet money duit uang bayar bayarnya dibayar charge charges ask asks minta keluar keluarin siapin siapkan nyiapin disiapin modal need prepare habis abis abisnya kena dapat dapet dapatnya jatah pay paid spend get gets "
    "rega regane regine murah termurah mahal termahal besar terbesar gede gedhe banyak terbanyak akeh loba cheapest cheap priciest expensive biggest largest highest lowest "
    "ambil ngambil pilih pakai pake skip buang tanpa without drop minus kecuali take taking pick use hire keep only sisa sisanya left "
    "total totale totalan totalnya kabeh sakabeh sakabehna keseluruhan jumlah altogether together rinci rincian rinciannya rinciin detail detailnya breakdown break down "
    "satu-satu masing2 tim team susunan susunannya set daftar daftarnya list pilihan pilihannya opsi nya "
    "post posting konten content reel reels story video interaksi"
)
"""What a question about the price or size of those shown speaks of: `tiket masing-masing berapa` is about
no creator."""

_RESULTS: Final = re.compile(r"\b(?:reach|jangkauan|interaksi|interactions?)(?:nya)?\b")
"""`total jangkauannya berapa` asks for no money."""

_REFUSERS: Final = (
    re.compile(rf"(?<![a-z]){_GO}\b(?P<who>.*?)(?<![a-z]){_REFUSE}(?![a-z])"),
    re.compile(
        rf"^(?P<who>.*?)(?<![a-z@.]){_REFUSE}\s+(?:gimana|gmn|piye|kumaha|bagaimana|terus|trus)"
    ),
    re.compile(
        rf"\b(?:pengganti|ganti|cadangan|gantos|back\s?up|replacement|replaces?|steps?\s+in)(?:nya|in|kan)?\b(?P<who>.*?)(?:\b{_GO}\b.*)?$"
    ),
)
_WORD: Final = re.compile(r"[a-z0-9_.']*[a-z0-9_]")
_AT: Final = re.compile(r"@[\w.]+")
_ANYBODY: Final = bag(
    "dia doi dheweke deweke manehna anjeunna mereka orang orangnya org satu salah ada semua semuanya si kak mbak mas "
    "kreator kreatornya creator creators influencer influencernya selebgram selebgramnya talent talentnya akun akunnya "
    "yang yg sing nu itu ini tadi paling ter mahal termahal murah termurah gede besar kecil pertama terakhir "
    "he she him her they them it one of somebody someone anyone anybody the a an first second third last most cheapest priciest "
    "expensive is are was will would to for in if and or then who what kalau kalo klo kl kalu nek yen lamun mun ya iya eh oh nah terus trus lalu lagi "
    "juga jg aja saja sih nih deh dong min gimana gmn piye kumaha misal misalnya nanti ntar malah ternyata mendadak tiba-tiba tiba "
    "sampai sampe beneran siapa sapa ga gak gk nggak ngga tidak ora teu belum udah sudah chat dm wa nya buat untuk dari daftar set tim "
    "susunan please maybe suddenly actually also me us we"
)
"""Who may be meant by somebody of the set, and what is said around it."""


def somebody_else(text: str) -> bool:
    """Return whether who refuses or is replaced in a lower-case text is named by words that mean nobody
    of a set: `kalau kasirku ga bisa`, `kalau bandung penuh`, `siapa pengganti ayah`. Places in the list
    and names of its accounts are to be taken out of the text first.
    """
    named = (match["who"] for pattern in _REFUSERS if (match := pattern.search(text)))
    return any(word not in _ANYBODY for who in named for word in _WORD.findall(who))


_STANDS_IN: Final = re.compile(
    rf"\b(?:{_IN}|(?:di|ter|ke)?pilih|milih|picked?|cho(?:se|sen|ose))\b"
)


def stands_in(text: str) -> bool:
    """Return whether a lower-case text speaks of being in a set, and not of how an account is judged."""
    return _STANDS_IN.search(text) is not None


_BY_PRICE: Final = (
    (DEAREST, re.compile(r"\b(?:paling\s+|ter)mahal\b|\b(?:most\s+expensive|priciest)\b")),
    (CHEAPEST, re.compile(r"\b(?:paling\s+|ter)murah\b|\bcheapest\b")),
)


def priced(text: str) -> str | None:
    """Return `dearest` or `cheapest` where a lower-case text points at one of a set by price."""
    return next((which for which, pattern in _BY_PRICE if pattern.search(text)), None)


def question_about(text: str) -> str | None:
    """Return the kind of question that a lower-case text asks about a set, None for none.

    A longer text, or one about a campaign, a brief, taxes and the like, asks for something else.
    """
    if len(text.split()) > LONGEST or _ELSE.search(text):
        return None
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(text)), None)
    if kind == TOTAL and _RESULTS.search(text):
        kind = RESULTS
    if kind in {EACH, TOTAL, DEAREST, CHEAPEST, BIGGEST} and strange(
        _AT.sub(" ", text), _OWN_WORDS
    ):
        return None
    other = _NOT_THE_SET.get(kind) if kind else None
    return None if other and other.search(text) else kind
