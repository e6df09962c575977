"""Regular wordings of each intent: what decides alone, and what the model is told beside words."""

from __future__ import annotations

import re
from typing import Final

_GREETING = (
    r"(?:ha+l+o+w*|hal+ooo*|helo+w?|hello+|hai+|hay+|hi+|hey+|hei|hy|h[ae]y+o+|p+|ping|permisi|punten|assa?la+mu\W?al[ae]i?kum(?:\s+w[ar.]*\s*w[br.]*)?|ass?\W?wr\W?wb|askum(?:\s+\w*rahmatullah)?|samlekom|sampurasun|om swast[iy]astu|nuwun sewu|mejuah juah|ass?l+m?[ao]?l?[ao]?m?k?u?m?|a+ss?l+m+k+m+|hlo+w?|shalom|horas(?:\s+(?:bah|lae))?|kulo ?nuwun"
    r"|(?:sela?mat|slmt|met|slamat)\s+(?:pagi|siang|sore|malam|malem|petang|datang)|sugeng\s+(?:enjing|siang|sonten|dalu|rawuh)|wilujeng\s+\w+|pagi+|siang|sore+|mal[ae]m+|good\s*(?:morning|afternoon|evening|day)|happy\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|tabe|apa kabar|tes+t?|rahajeng\s+\w+|salam(?:\s+kenal)?|yo+|oi+|oy|oit|hoi|hoy|wo[iy]+|hola|howdy|hiya|g'?day|namast[eé]|hallo+|alo+|aloha|ciao|bonjour|kulonuwun|spada|excuse me|numpang (?:tanya|nanya)|pg[ia]|sor|sugeng|tabek?|yuhuu?|halohalo|greetings|what'?s up|wassup|how are you|monggo|adil ka talino|mohon maaf mengganggu|epe kabar|piye kabare)"
)
_VOCATIVE = r"(?:kak|kaka|kakak|min|mimin|admin|bang|bg|mas|mba|mbak|sis|gan|bro|bot|gandeng|gais|guys|semua|all|semuanya|there|ya|dong|nih|om|tante|pak|bu|bapak|ibu|sekalian|akhi|ukhti|dunia\s+usaha|my\s+friends?|friends?|folks|y'?all|team|tim|everyone|apa kabar|kabar|baraya|lur|dulur|rek|lae|bah|ito|juragan|bos|boss|cuy|ka|sob|beh|kawan|teman|sedulur|dab|cah|teh|aa|akang|kang|uda|uni|daeng|beli|mbok)"
_THANKS = r"(?:much\s+obliged|(?:bless|god\s+bless)\s+(?:you|u)|(?:you'?re|u'?re|ur)\s+(?:a|an)\s+(?:life\s?saver|angel|star|legend)|s[yh]ukran|ma+ka+sih+|mksh|mksih|mkasih|maka+ci+h*|mak+asi+h*|maaciw?|makasi|ma'?acih|trims+|tri+ma\s*kasih|terima\s*ka+si+h*|terimakasi|terima ?kasi|tq+|thx+|thanks?|tha?nks?\s*(?:you|u|a lot|so much|bgt|banget)?|thank\s*(?:you|u)|ty|tks|tengkyu+|tengs|tenkyu|thankyou|nuhun|hatur\s+nuhun|matur\s*(?:nuwun|suwun|sembah nuwun)|suwun|maturnuwun|suksma|matur suksma|mauliate|tarimo kasih|tarima kasih|kurru ?sumanga|tampiasih|makase|cheers|appreciate it|sip|mantap|mantul|siap|bujur|terimakasih|jazakallah\w*(?:\s+khair\w*)?|syukron|arigato+|kamsia|xie ?xie)"
_PRAISE = r"(?:banyak|bgt+|banget|bngt|ya+|yah|infonya|info|bantuannya|bantuanny|udah|sudah|dibantu|bantu|membantu|mantap|keren|sip|sukses|oke|ok|sekali|very|so|much|a lot|lot|loh|lho|lah|for|your|the|help|atas|nya|penjelasannya|hasilnya|jawabannya|membantu|helpful|good|job|great|semua|dah|ngebantu|pisan|sanget|godang|yo|you|u|banyak2|jempol|pol)"

_INSULT = r"(?:jelek|buruk|bego+|goblo[kg]+|tolol|bodoh|dungu|oon|payah|ngaco|ngawur|sampah|konyol|nyebelin|ngeselin|lemot|lelet|bobrok|anj(?:ing|ir|rit|ay)|anjg|bangsat|kampret|brengsek|taik?|asu|jancu?k|cupu|(?:ga|gak|nggak|tidak|ngga)\s+(?:guna|berguna|jelas|pinter|becus|mutu)|stupid|dumb|useless|idiot|sucks?|terrible|awful|worst|crap|trash|shit|bullshit|garbage|moron|bad|horrible)"
_TARGET = r"(?:banget|bgt|bngt|amat|sekali|pisan|dasar|lu|lo|loe|elu|kamu|kau|kowe|ente|bot(?:nya)?|chatbot|robot|gandeng|jawaban(?:nya|mu)?|balas(?:an|annya)|respon(?:nya|s|snya)?|bantuan(?:nya)?|sistem(?:nya)?|aplikasi(?:nya)?|ai(?:nya)?|ini|itu|kok|sih|emang|memang|ih|ah|huh|woi|deh|nih|lah|dah|ya|so|is|are|you|your|answers?|reply|replies|this|that|the|a|an|what|very|really|fucking|totally|service|it)"

_LETTER = re.compile(r"\w")

_WHOLE: Final = tuple(
    (intent, re.compile(rf"(?<!\w)(?:{core})(?!\w)"), re.compile(rf"(?<!\w)(?:{beside})(?!\w)"))
    for intent, core, beside in (
        ("greet", _GREETING, _VOCATIVE),
        (
            "thanks",
            _THANKS,
            rf"{_PRAISE}|{_VOCATIVE}|ok(?:e|ay)?|wah|yes|iya|baik|waah|alhamdulillah",
        ),
        (
            "profile",
            r"(?:bahasa|bhs|language)\s*(?:inggris|indonesia|indo|english|indonesian)|(?:speak|talk|use|in|back\s+to|switch\s+to)\s+(?:english|indonesian)|(?:balik|kembali|pindah|ganti)\s+(?:lagi\s+)?(?:ke\s+)?(?:indonesia|indo|inggris|english)|english\s+(?:please|pls)|(?:please|pls)\s+english|^\W*english\W*$",
            rf"{_VOCATIVE}|pak[ae]i?|pake|ganti|ubah|jadi(?:in)?|ke|tolong|please|aja|saja|jawab|balas|pindah|mau|set|to|answer|answers|reply|respond|talk|write|continue|speak|me|can|could|do|you|we|i|let'?s|from|now|on",
        ),
        (
            "cancel",
            r"undo(?:in|kan)?|abort|disregard|ignore\s+(?:me|that|this|it|my\s+last\s+message)|scratch\s+that|sudahi(?:n)?|lupakan\s+permintaan",
            rf"{_VOCATIVE}|that|was|typo|please|pls|gue|gw|aku|saya|salah|kirim|wrong|message|chat|yang|yg|terakhir|kindly|my|last|previous|oops|the|thing|tolong|perubahan|tadi|saja|aja|percakapan|ini|itu|it|sorry|maaf|keliru|i|a|for|now",
        ),
        ("other", _INSULT, _TARGET),
    )
)
"""Whole messages that need no model: something of the first kind and nothing but the second."""

_COURTESIES: Final = {name: core for name, core, _ in _WHOLE if name in ("greet", "thanks")}

LONGEST_WHOLE: Final = 100

CUES: Final = {
    intent: re.compile(pattern)
    for intent, pattern in {
        "cancel": r"\b(?:ba+ta+l(?:in|kan)?|(?:ga+|gak|g|nggak|ngga|tidak|tdk|ndak|gk|kagak|ora|teu)\s*(?:jadi|jd|sido)|cancel|never\s*mind|nvm|urung|lupakan|lupain|abaikan|forget\s+it|gajadi|gausah deh|ga usah)\b",
        "unsubscribe": r"\b(?:unsub\w*|berhenti\s+(?:langganan|berlangganan|kirim)|stop\s+(?:rekap|laporan|kirim|notif|sending|langganan|daily|report|update|the)|jangan\s+(?:di)?kirim|(?:di\s?)?(?:mati|non\s?aktif|henti)(?:kan|in)|turn(?:ed)?\s+off|switch\s+off|(?:udahan|udah\s+an|gak?\s+usah|setop|hentikan|matikan|matiin|off(?:in|kan)?)\s+(?:\w+\s+)?(?:kirim|rekap|laporan|notif|langganan|ringkasan|summary)\w*)",
        "privacy": r"\b(?:privasi|privacy|data\s*(?:ku|saya|gue|aku|usaha\w*|pribadi|apa)|hapus(?:kan|in)?\s+(?:semua\s+)?(?:data|akun|riwayat|info)|my\s+(?:personal\s+)?data|delete\s+(?:my|all)|erase|dataku|hapusdata|lupakan\s+(?:saya|aku))\b",
        "check_content": r"\b(?:caption|kepsyen|konten(?:nya)?\s+(?:ini|aman|boleh|melanggar)|klaim|(?:kata|kalimat|copy|teks|naskah|iklan|postingan)\w*\s+(?:ini|gini|kayak)\s+\w*|bpom|melanggar)\b",
        "campaign_report": r"\b(?:hasil|report|laporan|performa|perkembangan|rekap|progress|progres|evaluasi|recap|results?|performance)\b.*\b(?:kampanye|campaign|campain|kampanyenya|promo|kolab\w*|endorse\w*)\b",
        "subscribe": r"\b(?:tiap|setiap|every|daily|harian|mingguan|weekly|saban|jadwal\w*|langganan|berlangganan|subscribe|ingetin|otomatis|(?:di)?(?:nyala|hidup|idup|(?<!non)(?<!non )aktif)(?:kan|in)|turn\s+(?:\w+\s+)?on|switch\s+on)\b",
        "campaign_new": r"\b(?:buat|bikin|mulai|buka|start|create|new|baru|bikinin|buatin|rencana\w*|susun|set\s?up|launch)\w*\s+(?:\w+\s+){0,2}(?:kampanye|campaign|campain|kampaye|kampanyenya)\b",
        "campaign_log": r"\b(?:tayang|diposting|posting|upload|publish\w*|live|posted|terjual|laku|closing|orderan)\b",
        "recommendations": r"\b(?:rekomendasi\w*|rekomen\w*|recommendations?|testimoni)\b.*\b(?:siapa|apa|grup|group|komunitas|terbaik|anggota|member|teman|top|lihat|list|daftar|best)\b",
        "recommend": r"\b(?:rekomen\w*|recommend|vouch|puas|amanah)\b.*|\bnilai\b",
        "brief": r"\b(?:brief\w*|brif|bref)\b",
        "import": r"\b(?:upload|unggah|impor\w*|import|masuk(?:in|kan)\s+data|tambah\w*\s+data|kirim\w*\s+(?:file|data)\s+(?:kreator|influencer))\b",
        "export": r"\b(?:expo?rt|ekspor|unduh|download|(?:kirim\w*|minta|mau|jadi\w*|bentuk|simpan)\s+(?:\w+\s+)?(?:excel|csv|spreadsheet|pdf|file\s+\w+))\b",
        "explain": r"\b(?:apa\s+(?:sih\s+)?(?:itu|arti\w*|maksud\w*|beda\w*)|arti(?:nya)?|maksud(?:nya)?|jelasin|jelaskan|what\s+(?:is|does|are)|meaning|definisi|pengertian|explain|bedanya|rumus|gimana\s+(?:cara\s+)?(?:ngitung|hitung|menghitung))\b",
        "help": r"\b(?:help|bantuan|menu|cara\s+(?:pakai|pake|makai|guna\w*)|bisa\s+apa|fitur|panduan|tutorial|how\s+to\s+use|bantu(?:in)?\s+(?:apa|dong)|bingung|what\s+can\s+you)\b",
        "rate": r"\b(?:wajar|kemahalan|mahal|murah|worth|fair|overpriced|pantas|pantes|layak|nego|rate\s?card|ratecard|harga(?:nya)?|tarif|fee|cocok|masuk akal|price|charges?|minta)\b",
        "compare": r"\b(?:banding\w*|mending|mendingan|vs|versus|compare|pilih\s+mana|bagusan|mana\s+(?:yang|yg)|better|atau)\b",
        "evaluate": r"\b(?:cek|check|ce?k(?:in|kan)|asli|palsu|fake|beli\s+follow\w*|engagement|er\b|evaluasi|evaluate|analis\w*|analy[sz]e|nilai\s+akun|bagus\s+(?:ga|gak|nggak)|bot\b|organik|audit|review|kredibel|real)\b",
        "profile": r"\b(?:usaha(?:ku|\s+(?:saya|aku|gue|kami|gw))|bisnis(?:ku|\s+(?:saya|aku|gue|kami))|toko(?:ku|\s+(?:saya|aku|gue|kami))|jualan(?:ku|\s+(?:saya|aku))|(?:saya|aku|gue|gw|kami)\s+(?:jualan|jual|punya|usaha|buka)|my\s+(?:business|shop|store)|profil\w*|zona\s+waktu|pakai\s+waktu|bahasa|ganti\s+(?:kota|nama)|i\s+(?:sell|run|own))\b",
        "suggest": r"\b(?:cari\w*|nyari\w*|butuh|perlu|find|need|looking\s+for|rekomendasi\w*|saran\w*|suggest|carikan|ada\s+(?:influencer|selebgram)|mau\s+(?:influencer|endorse)|influencer|selebgram|kreator|creators?|endorse)\b",
    }.items()
}
"""In order: the first that matches is the guess of the rules."""


_MOVES = re.compile(
    r"^\W*(?:(?:tolong|mau|min|kak|please)\s+)*(?:ganti(?:in)?|ubah|pindah(?:in|kan)?|set|update|change|switch)\s+(?:my\s+|the\s+)?"
    r"(?:kota|lokasi|domisili|city|location|town)(?:ku|nya)?\s+(?:(?:saya|aku|usaha\w*|toko\w*)\s+)*(?:ke|jadi|di|to)\s+\S+(?:\s+\S+){0,2}\W*$"
)

GROUPS: Final = {
    name: re.compile(rf"(?<![a-z])(?:{pattern})")
    for name, pattern in {
        "people": r"influ\w*|infl?u?e?n\w*cer\w*|seleb\w*|slebg\w*|celebg\w*|kreator\w*|kretor|creators?|kol\b|kols\b|talent\w*|tiktokers?|youtubers?|vlogg?er\w*|blogg?er\w*|endors\w*|reviewer\w*|foodie\w*|streamer\w*|artis\b|ambassador|promotor|affiliator|nano\b|m[ia]cro\b|mikro|makro|<handle>|<tier>|<count>|<creator>",
        "promo": r"promo\w*|iklan\w*|ngiklan|ads?\b|advert\w*|marketing|brand\w*|launch\w*|grand opening|viral\w*|awareness|kolab\w*|collab\w*|gandeng|kerja ?sama\w*|jualan|produk\w*",
        "campaign": r"kamp\w*|camp\w*|roas|roi\b|cpe|balik modal|target",
        "metric": r"foll?ow\w*|folower\w*|pengikut\w*|engag\w*|er\b|ernya|likes?\b|likenya|komen\w*|views?\b|viewsnya|reach|jangkauan|impresi\w*|interaksi|skor\w*|subscriber\w*|insight|statistik|<followers>|<likes>|<comments>|<views>|<reach>|<saves>|<shares>|<sales>",
        "content": r"capt\w*|kepsyen|konten\w*|content\w*|klaim\w*|claims?|naskah|script|copy\w*|bpom|iklan|melanggar|langgar|hashtag|<quote>",
        "report": r"rekap\w*|lapor\w*|report\w*|ringkas\w*|summar\w*|recap\w*|notif\w*|langgan\w*|subscri\w*|unsub\w*|update\w*|pengingat|reminder",
        "file": r"ex[cs]?el\w*|csv|xlsx|spreadsheet\w*|pdf|file\w*|berkas|data\b|datanya|dataku|upload\w*|unggah\w*|impor\w*|import\w*|ekspor\w*|export\w*|unduh\w*|download\w*|daftar|list\w*|json|apify|sheet",
        "own": r"usaha\w*|bisnis\w*|toko\w*|jualan\w*|umkm|business|shop|store|my\b|saya|aku|gue|gw|kami|profil\w*",
        "group": r"grup\w*|group\w*|komunitas\w*|community|anggota\w*|members?|member\w*|rekom\w*|recom\w*|testimoni\w*|ulasan|teman\w*|temen\w*",
        "bot": r"bot\b|menu|fitur\w*|perintah\w*|command\w*|pak[ae]i\w*|pake\w*|makai\w*|panduan|tutorial|help|bantu\w*|caranya",
        "price": r"harga\w*|hrg\w*|tarif\w*|fee\w*|rate\w*|mahal\w*|kemahalan|murah\w*|wajar\w*|bayar\w*|dibayar|nego\w*|pric\w*|charg\w*|worth|overpriced|pantas|layak|<budget>",
        "privacy": r"privasi|privacy|hapus\w*|apus\w*|delete|remove|erase|simpan\w*|disimpan|nyimpen|aman\b|rahasia|bocor|pribadi|lupakan",
        "elsewhere": r"cuaca|hujan|ujan|resep|masak\w*|film|drakor|drama|lagu|musik|bola\b|skor bola|tiket|hotel|kosan|kost|kontrakan|lowongan|kerjaan|loker|gaji|pacar\w*|jodoh|mantan|nikah|sakit|obat|demam|batuk|dokter|resi\b|paket|ongkir|pulsa|token|saldo|bensin|emas|dollar|dolar|saham|bitcoin|presiden|gubernur|pemilu|sekolah|ujian|pr\b|skripsi|kuliah|tugas|matematika|terjemah\w*|translate|puisi|pantun|lelucon|joke|game|zodiak|togel|slot|macet|banjir|gempa|listrik|wifi|internet|laptop|hp\b|iphone|motor|mobil|rumah|anak|bayi|istri|suami|ibu|bapak|makan\w*|minum\w*|tidur|ngantuk|lapar|haus|sedih|galau|curhat|capek|kangen|cinta|love|weather|recipe|movie|song|flight|visa|homework|girlfriend|boyfriend|doctor|sholat|puasa|doa|lebaran|pajak|ktp|sim\b|bpjs|shopee|tokopedia|gojek|grab|logo|website|kode|python|berapa kali|jam berapa|tanggal berapa",
    }.items()
}
"""Words by the field they belong to; `elsewhere` is what this assistant has no part in."""


def groups(masked: str) -> list[str]:
    """Return the names of the fields whose words occur in a masked message."""
    return [name for name, pattern in GROUPS.items() if pattern.search(masked)]


def exact_intent(text: str) -> str | None:
    """Return the intent of a whole message that rules read for certain."""
    if len(text) > LONGEST_WHOLE:
        return None
    for intent, core, beside in _WHOLE:
        rest, times = core.subn(" ", text)
        if times and not _LETTER.search(beside.sub(" ", rest)):
            return intent
    return None


_STOPPING: Final = re.compile(
    r"\b(?:s+t+o+p\w*|setop\w*|berhenti\w*|brenti\w*|henti\w*|mandeg\w*|eureun\w*|lereni?\w*|udahan|udah\w*|sudah\w*|cukup\w*|unsub\w*|jangan|jgn|jng|ojo|ulah|ora|teu|ga+k?|gk|g|nggak|ngga|engga\w*|tidak|tdk|tak|no|not|don'?t|dont|never|without|tanpa"
    r"|mati\w*|pate\w*|off\w*|disable\w*|nonaktif\w*|non|mute\w*|bisu\w*|pause\w*|libur\w*|batal\w*|cancel\w*|hapus\w*|cabut\w*|putus\w*|keluar\w*|quit|end|enough|remove|leave|less|annoy\w*|spam\w*|ganggu\w*|keganggu\w*|terganggu|bosen|bosan|capek|kapok|brisik|berisik|males|malas|rame|penuh|kebanyakan|tutup\w*|skip|turn\w*|lagi|anymore)\b"
)


def stops_anything(text: str) -> bool:
    """Return whether a text holds any word of stopping, refusing or having enough."""
    return _STOPPING.search(text) is not None


_ENDS: Final = re.compile(
    r"\b(?:ba+ta+l\w*|dibatal\w*|btl|cance?l\w*|cancle|cansel|kensel|dicancel|urung\w*|diurung\w*|wurung|bedo|lupa\w*|lupain|abaikan|lewat\w*|skip|stop|setop|berhenti|sudahi\w?|undo\w{0,3}|disregard|ignore|abort|forget|drop|scratch|scrap|leave|never\w*|nvm|no|nah|not|don'?t"
    r"|ga+k?|g|gk|gausah|gajadi|gamau|nggak|ngga|engga\w*|tidak\w*|tdk|tak|dak|ndak\w*|kaga\w*|henteu|teu|ora|ra|mboten|indak|jangan\w*|jgn|nanti|ntar|besok|kapan|lain|tunda|pending|udahan|(?<!yang )(?<!yg )(?:udah|sudah|udh|dah)(?:lah)?(?=(?:\s{1,3}(?:deh|aja|saja|ah|dulu|lah|ya|kak|min|itu|dong|sampai|segitu|ini|sini)){0,4}\s{0,3}(?:$|[,.!?…]|ga+k?\b|g\b|gk\b|ngga|nggak|engga|tidak|tdk|cukup|batal|stop|jangan|jgn|gajadi|gausah|lupa|biar))|wis|geus|cukup"
    r"|mikir|pikir|tanya|diskusi|keluar|exit|quit|tutup|kembali|balik|mundur|back|reset|ulang|salah|kepencet|tarik|berubah|changed?|mind|anymore|enough|end|usah|perlu)\b"
)
_WHETHER: Final = re.compile(
    r"\b(?:cukup|bisa|boleh|ada|jadi|sempat|sempet|keburu|aman|enak|bagus|perlu|mau|masuk)\s+(?:ga+k?|gk|nggak|ngga|enggak|tidak|kah)\b(?!\s+(?:jadi|usah|mau|perlu|lah|deh|dulu))"
)


_INSTEAD: Final = re.compile(
    r"\b(?:ga+k?|gk|nggak|ngga|tidak|tdk)\s?(?:jadi|jd)\s{1,3}\d{1,2}\b[^\d]{0,30}\d{1,2}\b|\b(?:jangan|jgn|bukan|not|don'?t)\s{1,3}(?:rp\.?\s?)?\d[\d.,]{0,9}\s?(?:rb|ribu|k|jt|juta)?[\s,]{1,3}(?:tapi\s{1,3}|but\s{1,3})?(?:rp\.?\s?)?\d"
    r"|\bkeep\s{1,3}(?:both|all|them|everyone)\b"
    r"|\b(?:ga+k?|gk|nggak|ngga|tidak|tdk|batal)\s?(?:jadi|jd)\s{1,3}(?!(?:deh|aja|saja|ah|kak|ya|min|lah|dulu|dong|sih|maaf|sori)\b)(?:[a-z]{2,20}\s{1,3}){0,2}[a-z]{2,20}\s{0,2},\s{0,2}(?:[a-z]{2,20}\s{1,3}){1,3}(?:aja|saja|deh|dulu)\b"
    r"|\b(?:ga+k?|gk|nggak|ngga|tidak|tdk|batal)\s?(?:jadi|jd)\s{0,2},\s{0,3}(?:(?:ternyata|soalnya|kata)\s{1,3})?(?:dia|doi|orangnya|katanya|kreatornya|yang\s{1,3}(?:pertama|kedua|ketiga))\b"
    r"|^\W{0,3}(?:(?:ya\s?udah|yaudah|ywdh|oke?|ya|deh|mending)\W{1,3}){1,3}(?:yang|yg)\s{1,3}(?:tadi|td|itu|ini|awal|sebelum(?:nya)?)\b"
)
"""Another number or thing instead (`ga jadi 3 lah 2 aja`, `ga jadi tiktok, ig aja`), news of somebody, or what was
shown after all (`ya udah yg tadi aja`)."""


def calls_off(text: str) -> bool:
    """Return whether a text holds any word that calls something off, and does not only ask whether:
    `12 aja` and `waktunya cukup ga` call nothing off."""
    other = _WHETHER.search(text) or _INSTEAD.search(text)
    return _ENDS.search(text) is not None and other is None


def moves_town(text: str) -> bool:
    """Return whether a whole message gives the business another town: `ganti kota ke Kupang`."""
    return _MOVES.match(text) is not None


def cued_intents(text: str) -> list[str]:
    """Return the intents whose wording occurs, the most telling first."""
    return [intent for intent, pattern in CUES.items() if pattern.search(text)]


def courteous(text: str, intent: str) -> bool:
    """Return whether a message has a word of greeting (`greet`) or of thanks (`thanks`) in it."""
    return _COURTESIES[intent].search(text) is not None
