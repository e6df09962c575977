"""Words around places: what points to one, which places are words of their own, which name dishes."""

from __future__ import annotations

from typing import Final

from core.nlu.words.bags import bag

CUES: Final = bag(
    "di ke dari daerah area kota kab kabupaten wilayah asal domisili sekitar kawasan seputar se in from near around "
    "kec kecamatan lokasi lokasinya based daerahnya d dr dri nang neng ning wonten ti ka nok kat dkt deket dekat kotanya pindah berdomisili warga "
    "influencer influencers selebgram kreator creator creators tiktoker tiktokers youtuber vlogger foodies umkm "
    "blogger bukan buat untuk utk khusus city ganti jadi domisilinya asli anak orang cabang regency area: at outside"
)
STRONG: Final = bag(
    "di d dari dr dri nang neng ning wonten ti daerah area kota kab kabupaten wilayah domisili kawasan sekitar seputar in near around kec kecamatan "
    "lokasi lokasinya domisilinya berdomisili asal cabang from deket dekat"
)
"""Words after which a place is likely; after the strong ones even a district or a short typo."""

ORDINARY: Final = bag(
    "batu metro landak pati bone palu puncak batang serang ende buru kaur siak tual karo sigi alor muna belu "
    "asahan sikka lahat mappi batubara gunungmas intanjaya pulangpisau empatlawang limapuluhkota kotabaru demak "
    "lingga malaka bima banjar kuningan lebak toba natuna agam wajo maros barru tapin poso buol sula solok bangli "
    "kapuas kampar melawi nias berau paser sampang pare duri sda oki minut slo sala mtr tts ttu praya madina lobar kobar "
    "bkt plk clp smi smd psr raha wates lembang pik deli rembang subang landak sabang "
    "plg kubar lasem buntok plg majenang bener "
    "ponti kemang kisaran pasaman toraja duri dieng pwk bwi gsk barat siantar "
) - bag("toraja siantar berau rembang subang")
"""Places whose names are words (or short codes) of their own: they need a cue beside them."""

DISHES: Final[dict[str, str]] = {
    "padang": "nasi rendang sate masakan rm makan lontong bumbu restoran resto warung gulai sambal ayam kuliner makanan menu khas",
    "malang": "bakso bakwan apel nasib",
    "lamongan": "soto lele pecel tahu nasi ayam",
    "kudus": "soto jenang",
    "banjar": "soto",
    "medan": "soto bika bihun",
    "bogor": "asinan soto talas toge doclang roti",
    "bandung": "batagor siomay cuanki seblak",
    "sumedang": "tahu",
    "tegal": "tahu warung sate",
    "garut": "dodol",
    "makassar": "coto konro pisang",
    "bandaaceh": "mie mi kopi",
    "aceh": "mie mi kopi",
    "ambon": "bika",
    "semarang": "lumpia lunpia tahu bandeng wingko",
    "surakarta": "batik serabi timlo liwet sate",
    "solo": "batik serabi timlo liwet sate player traveler travel traveller backpacker traveling trip karir concert",
    "yogyakarta": "gudeg bakpia batik",
    "jogja": "gudeg bakpia batik",
    "pekalongan": "batik megono",
    "cirebon": "batik empal nasi tahu terasi",
    "palembang": "pempek songket tekwan mpek empek kerupuk pindang",
    "brebes": "asin bawang",
    "madiun": "pecel brem",
    "ponorogo": "sate reog",
    "jepara": "ukiran ukir tenun mebel",
    "samarinda": "sarung amplang",
    "manado": "bubur masakan tinutuan",
    "bangka": "martabak mie mi terasi",
    "toraja": "kopi",
    "lampung": "keripik kopi",
    "bali": "kopi ayam pie",
    "lombok": "cabe cabai sambal tenun",
    "betawi": "soto kerak",
    "taliwang": "ayam",
    "kediri": "tahu",
    "sumbawa": "madu",
    "banyumas": "mendoan",
    "purwokerto": "mendoan",
    "cianjur": "bubur beras",
    "probolinggo": "mangga",
    "indramayu": "mangga",
    "sumba": "tenun",
    "pontianak": "chai kwe choi",
    "singkawang": "choi",
    "jakarta": "metro",
    "demak": "jambu belimbing",
    "surabaya": "rujak cingur lontong",
}
DISH_SETS: Final = {place: bag(words) for place, words in DISHES.items()}
AFTER: Final[dict[str, frozenset[str]]] = {
    "batu": bag("bata alam nisan akik cincin bara ginjal kapur apung kali es permata loncatan"),
    "padang": bag("rumput pasir golf bulan mahsyar"),
    "solo": bag("traveler travel traveller player trip backpacker traveling leveling karir"),
    "metro": bag("tv mini"),
    "palu": bag("arit hakim"),
    "malang": bag("melintang banget nasib sekali"),
    "pare": bag("goreng tumis"),
}
FILLERS = bag(
    "yang yg aja saja dong deh ya kak min kalau kalo klo kl gimana gmn eh kota kab coba trus terus dan sih nih bang mas mbak sis bro city in di ke how about what ok oke no bukan jadi ganti"
)
TOPICS_NEAR_PLACES: Final = bag(
    "bengkel katering catering bundling marketing branding banner gaming cosmetics kosmetik serum sambel "
    "hampers kebaya kerajinan makeup kampanye tayangan jangkauan manado bandana sandal"
) - {"manado"}
