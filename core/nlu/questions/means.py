"""With what and when creators are paid, as beginners ask it: `dp dulu apa lunas`, `barter aja bisa ga`."""

from __future__ import annotations

from typing import Final

from core.nlu.words.tenses import BY_NOW

_WHEN: Final = rf"(?:dp|di\s?(?:awal|muka|depan|akhir|belakang)|dulu(?:an)?|belakangan|(?:di)?lunas(?:in|i)?|full|penuh|setengah(?:nya)?|separuh(?:nya)?|(?:se(?:belum|{BY_NOW})|abis|habis)\s{{1,3}}(?:tayang|posting|upload|konten\w*)|up\s?front|in\s{{1,3}}advance|first|later|half|in\s{{1,3}}full|(?:before|after)(?:wards)?)"
_PAYS: Final = r"(?:(?:di)?bayar(?:in|an|nya)*|pembayaran(?:nya)?|transfer|tf|dp|(?:di)?lunas(?:in|i)?|pay(?:ment|ing)?|paid)"
_OR: Final = r"(?:apa|atau|ato|or|vs)"
_AROUND: Final = r"(?:(?!(?:apa|atau|ato|or|vs)\b)\w{1,12}\W{1,3}){0,3}?"

FIRST_PAY: Final = rf"^(?!.*\b(?:cek\w*|check|catat\w*|note)\b)(?=.{{0,60}}\b{_PAYS}\b).{{0,60}}?\b{_WHEN}\W{{1,3}}{_AROUND}{_OR}\W{{1,3}}{_AROUND}{_WHEN}\b"
"""A choice of when to pay: `bayar di awal apa di akhir`, `should i pay upfront or after the post`."""

_SOMEBODY: Final = r"(?!(?:aku|saya|kita|kami|gue|gua|kalian|kamu|you|bisa|boleh|harus|jangan|tolong|catat|udah|sudah)\b)(?:(?:si|the)\s{1,3})?@?[\w.]{2,40}"
_DEMANDS: Final = r"(?:minta|mau(?:nya)?|nagih|nuntut|ask(?:s|ed|ing)?(?:\s{1,3}for)?|want(?:s|ed)?|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?(?:\s{1,3}on)?)"
_ALL_OF_IT: Final = r"(?:sisa(?:nya)?|pelunasan(?:nya)?|(?:di)?lunas(?:in|i|kan)?|(?:di)?(?:bayar|transfer)(?:in)?\s{1,3}(?:lunas|penuh|full|semua(?:nya)?)|(?:be\s{1,3}|get\s{1,3}|being\s{1,3})?paid\s{1,3}(?:in\s{1,3}full|fully)|(?:the\s{1,3})?(?:rest|balance|remainder|full\s{1,3}(?:amount|fee|payment)))"
_EARLY: Final = r"(?:sekarang|skrg|dulu(?:an)?|di\s?(?:awal|muka|depan)|sebelum|now|first|up\s?front|before|in\s{1,3}advance)"
PAID_FIRST: Final = (
    rf"^(?!.*\b(?:udah|sudah|already)\b.{{0,20}}\b(?:bayar|transfer|tf|lunas\w*|paid|sent)\b)\W{{0,3}}(?:(?:kak|min|eh|terus|trus|kalau|kalo|tapi|nih|ini|so|but|if)\W{{1,3}}){{0,3}}(?:{_SOMEBODY}\W{{1,3}})?"
    rf"(?:(?:udah|malah|tiba2|terus|ngotot|is)\W{{1,3}}){{0,2}}{_DEMANDS}\W{{1,3}}(?:(?:to|for|aku|saya|langsung)\W{{1,3}}){{0,3}}{_ALL_OF_IT}\W{{1,3}}(?:\w{{1,15}}\W{{1,3}}){{0,3}}?{_EARLY}\b"
)
"""Who is to do the work asks for all of it beforehand: `dia minta sisanya sekarang, gimana?`."""

PAY: Final = r"^\W{0,3}(?:(?:kak|min|terus|trus|nanti|ntar|cara|system|sistem|so|and)\W{1,3}){0,3}(?:bayar(?:nya|an(?:nya)?)?|pembayaran(?:nya)?)\W{1,3}(?:gimana|gmn|bagaimana|piye|kumaha)(?:\W{1,3}(?:ya|kak|min|sih|caranya|nanti|dong)){0,3}\W{0,3}$"

_ELSE: Final = r"(?!.*\b(?:cari\w*|nyari\w*|find|catat\w*|note|kampanye\w*|campaigns?|pajak\w*|tax\w*|captions?|brief|iklan\w*|ads?|kenapa|why|itu\s{1,3}apa|apa\s{1,3}itu|you\s{1,3}(?:take|charge|get)|kamu|bot)\b)"
_ASKS: Final = r"(?:bisa(?:kah)?|bs|bsa|boleh(?:kah)?|bole|mungkin|can|could|would|may|ok(?:ay)?|gimana|gmn|bagaimana|cukup|how\s{1,3}about|what\s{1,3}about)"
_GIFT: Final = r"(?:barter\w*|produk\w*|barang\w*|vouchers?|jasa|makan(?:an)?|treatment\w*|sampel\w*|products?|goods|meals?|food|stays?|samples?)"
_GIVES: Final = r"(?:barter\w*|tukar\w*|(?:di)?bayar\w*|kirim\w*|kasih|ngasih|pay(?:ing)?|paid|give|offer|swap|trade|send)"
_ONLY: Final = r"(?:aja|saja|doang|only|instead|just|tanpa\s{1,3}(?:bayar|uang|duit)|without\s{1,3}(?:pay\w*|money)|pakai|pake|dengan|with|gratis\w*|free|barter\w*)"

_TAKES: Final = r"(?:(?:ada|siapa)\s{1,3}(?:(?:yang|yg)\s{1,3})?(?:mau|bisa)|mau|pada\s{1,3}mau|would|will|do|anyone|anybody|who)"
BARTER: Final = (
    rf"^{_ELSE}(?=.*\b{_GIVES}\b)(?=.*\b{_GIFT}\b)(?=.*\b{_ASKS}\b)(?=.*\b{_ONLY}\b)"
    rf"|^{_ELSE}.{{0,25}}\b{_TAKES}\b.{{0,20}}\b(?:di\s?bayar\w*|take|accept|be\s{{1,3}}paid)\b.{{0,25}}\b(?:gratis\w*|free)\b(?!\s{{0,3}}ongkir)"
)
"""Whether goods will do: `kirim produk gratis doang bisa ga`; `barter itu apa` asks for the word."""

_COMMISSION: Final = (
    r"(?:komisi|commissions?|bagi\s{1,3}hasil|profit\s{1,3}sharing|afiliasi|affiliate)"
)
COMMISSION_ONLY: Final = rf"^{_ELSE}(?=.*\b{_COMMISSION}\b)(?=.*\b(?:(?:di)?bayar\w*|pay\w*|paid|sistem|pakai|pake|take|accept|work|kerja|dikasih|kasih)\b)(?=.*\b(?:{_ASKS}|aja|saja|doang|only|instead|mau)\b)"
"""Whether a share of sales will do: `kalo dibayar komisi 10% gimana`; `komisi berapa persen` asks how much."""
