"""Goods that the law lets nobody advertise: told by their words, whatever is said of them."""

from __future__ import annotations

from datetime import date

from core.analytics.content.rule import PRODUCTS, Rule, Said
from core.analytics.restricted import ALCOHOL, HARMLESS, PRESCRIBED

_SOLD = (
    r"(?:ready|stok|stock|jual|dijual|menjual|jualan|order|pesan|beli|promo|diskon|harga|cuma|chat|dm|wa|cod|kirim|dikirim|available|"
    r"in\W{1,2}stock|buy|sale|murah|cheap|\d{1,4}\W{0,2}(?:rb|ribu|k))"
)
_UNPRESCRIBED = (
    r"(?:(?:tanpa|ga\w{0,2}|gausah|nggak|tidak|without|no)\W{1,3}(?:(?:usah|perlu|pake|pakai|a|need|for|any)\W{1,3}){0,3}"
    r"(?:resep|prescription|rx))"
)
_BETWEEN = r"\W{1,3}(?:\w+\W{1,3}){0,8}?"

RULES = (
    Rule(
        id="P1",
        severity="block",
        products=PRODUCTS,
        source="PP 28/2024 (UU 17/2023): produk tembakau dan rokok elektronik",
        since=date(2024, 7, 26),
        reworded=False,
        why=Said(
            "Rokok dan rokok elektrik dilarang diiklankan di media sosial.",
            "Cigarettes and vapes may not be advertised on social media.",
        ),
        suggestion=Said(
            "Jangan ditayangkan; barang ini tidak boleh diiklankan.",
            "Do not publish it; these goods may not be advertised.",
        ),
        finds=(
            "rokok elektrik|elektronik",
            "(vape|vapes|vaping|e cigarette|e cigarettes|e cig|saltnic|salt nic|iqos|relx|disposable pod|pods mod)",
            "liquid ~1 nic|nikotin|freebase",
            "pod|pods ~1 mod|kit|system|liquid|nikotin|nic",
            "pod|pods ~3 hisap|hisapan|hembus|puff|puffs",
            "rokok|kretek|cerutu|shisha|tembakau ~3 rasa|varian|promo|diskon|murah|enak|mantap|nikmat|terbaru|mild",
            "cigarettes|cigars ~3 flavour|flavor|promo|discount|cheap|new",
        ),
        unless=(
            (
                "berhenti|stop|setop|dilarang|larangan|jangan|anti|bebas|bahaya|asap|area|tanpa|no|quit|quitting|kurangi|"
                "pengganti|mantan|kemasan|kotak|bungkus ~3 rokok|merokok|vape|vaping|cerutu|tembakau"
            ),
            "rokok|vape|merokok ~3 bahaya|dilarang|berhenti|merusak|kanker",
            "harga|cukai|pabrik|buruh|warung ~1 rokok",
            "motif|warna|kebun|petani|daun ~1 tembakau",
            f"re:{HARMLESS}",
        ),
        hits=(
            "rokok elektrik rasa mangga",
            "liquid vape diskon",
            "Vape terbaru udah mendarat, 9000 puff",
            "Pod sekali pakai 8000 hisapan",
        ),
        misses=(
            "ayo berhenti merokok",
            "kafe ini bebas asap rokok dan enak",
            "podcast tentang vapor trail pesawat, dilarang vape",
            "kain tenun motif tembakau promo hari ini",
            "obat nyamuk vape semprot, promo",
            "kopi pod rasa vanila, tinggal pencet mesinnya",
            "AirPods dan pod kayu buat tanaman",
        ),
    ),
    Rule(
        id="P3",
        severity="block",
        products=PRODUCTS,
        source="PP 28/2024 pasal 33 (UU 17/2023)",
        since=date(2024, 7, 26),
        reworded=False,
        why=Said(
            "Susu formula bayi dilarang diiklankan di media sosial, dan kreator dilarang dipakai untuk mengenalkannya.",
            "Infant formula may not be advertised on social media, and creators may not be used to speak for it.",
        ),
        suggestion=Said(
            "Jangan ditayangkan; tanyakan dulu ke Kementerian Kesehatan.",
            "Do not publish it; ask the Ministry of Health first.",
        ),
        finds=(
            "susu formula|lanjutan ~1 bayi|newborn|baru|0|6|anak|terbaik|ini|promo|diskon|murah|ready",
            "susu bayi ~2 0|6|formula|newborn",
            "susu formula|formulanya",
            "sufor|sufornya",
            "infant|baby|toddler formula",
            "(formula milk|formula for babies)",
            "pengganti asi",
        ),
        unless=(
            "tanpa|bukan|stop|kurangi|berhenti|dibanding|daripada|sebelum|without|no ~3 (sufor|susu formula|pengganti asi|infant formula|baby formula|formula milk)",
            "botol|dot|tas|cooler|pemanas|sterilizer|warmer|wadah|dispenser|tempat|bottle|bag ~3 (sufor|susu formula|formula milk|baby formula)",
        ),
        hits=("Susu formula 0-6 bulan lagi diskon", "baby formula ready stock, order now"),
        misses=("ASI saja tanpa susu formula", "wadah susu formula anti tumpah"),
    ),
    Rule(
        id="P4",
        severity="block",
        products=("food", "health", "general"),
        source="Permendag 20/2014 (minuman beralkohol)",
        since=date(2014, 4, 11),
        reworded=False,
        why=Said(
            "Minuman beralkohol tidak boleh diiklankan di media massa.",
            "Alcoholic drinks may not be advertised in the media.",
        ),
        suggestion=Said(
            "Jangan ditayangkan; barang ini tidak boleh diiklankan.",
            "Do not publish it; these goods may not be advertised.",
        ),
        finds=(f"re:{ALCOHOL}",),
        unless=(
            f"re:{HARMLESS}",
            "berhenti|stop|setop|dilarang|larangan|bahaya|anti|kecanduan|dampak|razia|jangan|hindari|jauhi|tolak|quit|quitting|danger|dangers|avoid|don't ~3 miras|alkohol|minuman|bir|beer|wine|alcohol|tuak|arak|drinking",
            "beer garden|hall",
        ),
        hits=(
            "Stok vodka dan tequila baru, DM untuk harga",
            "Happy hour! Craft beer 2 for 1 every Friday",
            "Red wine impor tinggal 6 botol",
            "Amer gold ready, antar ke kos",
            "Cocktail racikan bartender, tiap Jumat",
        ),
        misses=(
            "Soju halal rasa anggur, nol persen alkohol",
            "Gelas wine kristal isi enam",
            "Gamis warna wine, bahan adem",
            "Buah anggur merah manis sekilo 60 ribu",
            "Root beer float buat anak-anak",
            "Kami tidak menjual bir",
            "Adik-adik, jangan coba minum miras ya",
            "Es koktail buah segar",
            "Sirup rasa champagne buat kue",
            "Bir pletok khas Betawi hangat",
        ),
    ),
    Rule(
        id="P5",
        severity="block",
        products=PRODUCTS,
        source="Permenkes 1787/2010; UU 17/2023",
        since=date(2010, 12, 24),
        reworded=False,
        why=Said(
            "Obat keras hanya dengan resep dokter dan tidak boleh diiklankan ke umum.",
            "Prescription medicines may not be advertised to the public.",
        ),
        suggestion=Said(
            "Jangan ditayangkan; barang ini tidak boleh diiklankan.",
            "Do not publish it; these goods may not be advertised.",
        ),
        finds=(
            rf"re:(?<!\w)(?:{PRESCRIBED})(?!\w){_BETWEEN}(?:{_UNPRESCRIBED}|{_SOLD})(?!\w)",
            rf"re:(?<!\w)(?:{_UNPRESCRIBED}|{_SOLD}){_BETWEEN}(?:{PRESCRIBED})(?!\w)",
        ),
        unless=(
            "jangan|dilarang|bahaya|hindari|stop|awas|never|don't ~6 (antibiotik|antibiotika|antibiotics|obat keras|obat tidur|tramadol|amoxicillin)",
            "hanya|wajib|harus|dengan|pakai|only|with|sesuai|needs|require|requires ~2 resep|prescription",
            "antibiotic|antibiotics free",
            "tanpa|bebas|no|without ~2 antibiotik|antibiotics",
        ),
        hits=(
            "Amoxicillin 500 mg ready, ga perlu resep",
            "Ready stock obat penenang, kirim hari ini",
            "No prescription needed: sleeping pills, cheap",
        ),
        misses=(
            "Antibiotik hanya dengan resep dokter, ya",
            "Jangan beli antibiotik tanpa resep",
            "Ayam kampung tanpa antibiotik, harga 60rb",
            "Apotek kami melayani resep dokter",
        ),
    ),
)
