"""Bodies: their parts, what ails them, how they look."""

from __future__ import annotations

CONCEPTS = {
    "ill": "diabetes|diabet|kencing manis|gula darah|gula|gulanya|prediabetes|insulin|kolesterol|kolestrol|asam urat|"
    "darah tinggi|hipertensi|tensi|tensinya|tekanan darah|kanker|tumor|kista|miom|benjolan|mioma|endometriosis|stroke|jantung|"
    "koroner|ginjal|gagal ginjal|batu ginjal|cuci darah|liver|hepatitis|sirosis|paru|tbc|asma|sesak napas|bronkitis|pneumonia|"
    "maag|mag|gerd|lambung|asam lambung|usus|usus buntu|tipes|tifus|dbd|demam berdarah|malaria|vertigo|migrain|epilepsi|ayan|"
    "autis|autisme|stunting|wasir|ambeien|ambeyen|hernia|saraf kejepit|kejepit|osteoporosis|rematik|reumatik|radang|sendi|"
    "radang sendi|lupus|hiv|aids|covid|corona|katarak|glaukoma|minus|mata minus|plus|rabun|tiroid|gondok|varises|anemia|"
    "kurang darah|kemandulan|mandul|promil|garis dua|pcos|impoten|prostat|parkinson|alzheimer|pikun|demensia|depresi|lumpuh|"
    "jantung bengkak|penyumbatan|darah kental|trombosit|hb|kreatinin|trigliserida|asam|gout|komplikasi|penyakit|sakit|kronis|"
    "gangguan|keluhan|penderita|pengidap|pasien|sel kanker|paru paru|polip|amandel|sinus|sinusitis|bell's palsy|skoliosis|"
    "blood sugar|blood pressure|cancer|diabetic|diabetics|cholesterol|hypertension|asthma|arthritis|disease|diseases|illness|"
    "heart|kidney|kidneys|ulcer|ulcers|reflux|tumour|infertility|sugar level|thyroid|anxiety|depression|autoimun|autoimmune|"
    "kebas|stadium|hasil lab|angka di alat|cek gula|kadar gula|kadar|sehabis stroke|pasca stroke",
    "symptom": "pusing|nyeri|ngilu|linu|pegal|pegel|pegal linu|encok|kesemutan|semutan|kram|batuk|pilek|flu|demam|meriang|panas dalam|"
    "mual|muntah|sesak|ngos ngosan|susah tidur|insomnia|begadang|sulit tidur|melek|ga bisa tidur|sembelit|susah bab|bab|diare|mencret|mules|"
    "kembung|begah|perih|sakit kepala|sakit gigi|sakit pinggang|boyok|sakit perut|sakit punggung|dengkul|lutut|pinggang|persendian|kaku|keseleo|"
    "terkilir|masuk angin|lemas|lemes|letih|loyo|lesu|kunang kunang|oleng|muter|berputar|gemetar|tremor|bengek|mengi|ngorok|ngompol|keringat dingin|"
    "haid|mens|menstruasi|nyeri haid|dilep|keputihan|sariawan|gusi|batu|kambuh|kumat|kambuhan|sering sakit|gampang sakit|sakit sakitan|penyakitan|"
    "imun|imunitas|daya tahan|daya tahan tubuh|antibodi|kekebalan|racun|toksin|detoks|detox|ngap|jalan tertatih|tongkat|kursi roda|"
    "headache|headaches|cough|fever|pain|aches|ache|insomnia|bloating|constipation|cramps|nausea|fatigue|immune|immunity|"
    "step|kejang|cacingan|susah makan|nafsu makan|gtm|asi|asi seret|seret|engap|radang tenggorokan|tenggorokan|serak|cegukan|mata lelah|mata merah|"
    "boyokan|greges|riyek|mumet|ngelu|watuk|kringet|cantengan|mimisan",
    "skinill": "eksim|eczema|psoriasis|panu|panuan|kurap|kudis|kudisan|kadas|koreng|borok|jamur|jamur kulit|kutu air|dermatitis|biduran|kaligata|"
    "gatal|gatel|garuk|ngegaruk|garuk garuk|gatal gatal|alergi|bisul|bisulan|herpes|cacar|cacar air|campak|ruam|ruam popok|biang keringat|biang keringet|"
    "keringat buntet|iritasi|bentol|bentol bentol|lecet|luka|infeksi|nanah|bernanah|meradang|peradangan|radang|perih|kemerahan|merah merah|"
    "bersisik|ngelupas|mengelupas|pecah pecah|kapalan|mata ikan|kutil|skin tag|luka bakar|melepuh|gigitan nyamuk|digigit nyamuk|sengatan|"
    "rash|diaper rash|itch|itchy|itching|fungal|fungus|wound|wounds|burns|irritation|inflammation|redness|hives|rosacea|"
    "folikulitis|keratosis|chicken skin|strawberry skin|seboroik|dermatitis seboroik|vitiligo|kusta|impetigo|bakteri|kuman|virus|germs|bacteria|merah|lecet lecet|"
    "popok|pampers|pantat merah|selangkangan",
    "acne": "jerawat|jerawatan|jerawatku|acne|pimple|pimples|zit|zits|breakout|breakouts|blemish|blemishes|komedo|blackhead|blackheads|bruntus|bruntusan|beruntusan|"
    "jerawat batu|cystic|kistik|fungal acne|whitehead|si batu|bintil|gunung berapi|jalan berlubang|muka berlubang|kerikil|aspal|parutan kelapa|parutan keju|jerawat hormonal|"
    "peta gunung|peta buta|muka kayak|kulit jagung|mendidih|benjol benjol|grajalan|permukaan bulan|kulit bulan|wajan",
    "mark": "bekas luka|bekas jerawat|bekas operasi|bekas cacar|bekas|noda|noda hitam|flek|flek hitam|melasma|keloid|stretch mark|stretchmark|stretch marks|bopeng|parut|scar|scars|"
    "jahitan|caesar|sesar|secar|kerutan|kerut|keriput|garis halus|garis senyum|penuaan|penuaan dini|wrinkle|wrinkles|fine lines|aging|ageing|dark spot|dark spots|hiperpigmentasi|"
    "mata panda|lingkar hitam|kantung mata|kantong mata|pori|pori pori|pores|tahi lalat|tato|tompel|belang|freckles|jejak|guratan|garis|smile line|smile lines|kendur|mengendur|kendor|gelambir|bergelambir|"
    "melorot|turun mesin|selulit|cellulite|orange peel|kulit jeruk|varises|strechmark|bekasnya",
    "hair": "rontok|kerontokan|botak|kebotakan|uban|beruban|ketombe|ketombean|dandruff|hair loss|hair fall|bald|balding|kulit kepala|sisir|sisiran|nyisir|helai|sehelai|"
    "rambut|rambutku|hair|alis|bulu mata|kumis|jenggot|brewok|jambang|dahi lebar|jidat|jidat lebar|ubun|pitak|menipis|rambut tipis|baby hair|saringan kamar mandi|saluran air|saluran kamar mandi|salju|"
    "serpihan|kutu|kutuan|poni|belahan|kuku|nails|lash|lashes|brows|eyebrow|scalp|selokan|mampet|gundul|kinclong|rambut di bantal|rambut di lantai|keramas|kepala",
    "fat": "lemak|gumpalan lemak|perut buncit|buncit|perut rata|gelambir|lengan|paha|double chin|dagu dobel|pipi tembem|lingkar pinggang|lingkar perut|lingkar|pinggang|gendut|gemuk|gembrot|montok|"
    "lipatan|lipatan perut|lemak perut|fat|belly|belly fat|waist|thighs|cellulite|selulit|bengkak|tummy|obesitas|kegemukan|lemak membandel|kolam lemak|perut|buncitku|perutku|jeans|celana|celana jeans|"
    "rok|kebaya|gaun|dress|baju|seragam|kemeja|korset|resleting|sleting|kancing|ukuran|size|ikat pinggang|sabuk|gesper|lubang sabuk|xl|xxl|setelan|kaos",
    "weight": "kg|kilo|kilogram|ons|timbangan|timbangannya|nimbang|berat|berat badan|bb|turun berat|diet|langsing|pelangsing|melangsingkan|singset|ramping|merampingkan|kurus|menguruskan|ngurusin|nurunin bb|"
    "weight|pounds|lbs|slim|slimmer|slimming|skinny|lose weight|jarum timbangan|body goals|s line|tirus|nirusin|peluntur lemak|defisit|tinggi badan|peninggi|nambah tinggi|cm|senti|sentimeter|inches",
    "bright": "putih|memutihkan|mutihin|pemutih|cerah|mencerahkan|pencerah|glowing|glow up|kinclong|bening|bersinar|bercahaya|kuning langsat|seputih|porselen|susu|whitening|whiten|whiter|brightening|brighter|fair|fairer|"
    "lighter|naik tingkat|tingkat lebih|tingkat|shade|tone|cling|kaca|glass skin|bersih|transparan|oppa|korea|artis korea|filter|terang|putihan|putihin",
    "dark": "gelap|hitam|item|gosong|kusam|dekil|belang|buluk|sawo matang|kucel|burik|kuning|dark|dull|tanned|legam|menghitam|butek|kumal|keling|areng|arang|gelap gulita|abu abu|daki|coklat",
    "smooth": "mulus|licin|halus|lembut|lembab|lembap|kenyal|kencang|kenceng|rata|rapi|smooth|clear|soft|plump|firm|tight|kayak bayi|pantat bayi|baby skin|porselen|telur rebus|kulit bayi|flawless|bersih|bebas|cling|"
    "plumpy|licin lagi|mulus lagi|kinclong|bersih lagi|berseri|segar",
    "young": "muda|awet muda|lebih muda|tahun lebih muda|dikira adik|dikira kakak|dikira kakaknya|disangka|dikira|anak kuliah|anak sma|gadis|perawan|abg|remaja|umur|usia|younger|young|anti aging|kembali muda|putar waktu|memutar waktu|"
    "balik muda|mundur|seumuran|ktp|ngaku umur|rapet|rapat|sempit|miss v|keset|peret|kewanitaan|anti tua|menolak tua",
    "intim": "ranjang|suami istri|perkasa|keperkasaan|jantan|kejantanan|vitalitas|stamina pria|tahan lama|gairah|libido|ereksi|ejakulasi|seks|seksual|bercinta|malam pertama|malam jumat|sunah rasul|sunnah rasul|payudara|dada|bra|cup|"
    "penis|alat vital|mr p|miss v|bokong|pembesar|membesarkan|ukuran|afrodisiak|feromon|pheromone|menggoda|nempel terus|lengket|ketagihan|puas|istri|suami|pasutri|ronde|greng|joss|on fire|bedroom|bini|bojo|"
    "minta lagi|minta tambah|ga mau keluar kamar|kamar|paksu|pak suami|sange|tegang|loyo|letoy|lemas di ranjang|kuat semalaman|sampai pagi|bra baru|kutang|montok|kencengin dada",
    "body": "wajah|muka|kulit|pipi|dahi|hidung|bibir|leher|ketiak|tangan|kaki|tumit|siku|mata|perut|punggung|lutut|kepala|rambut|gigi|kuku|badan|tubuh|skin|face|body|cheeks|lips|skin|dagu|jidat|betis|paha|lipatan",
    "height": "tinggi badan|peninggi|nambah tinggi|tumbuh tinggi|pertumbuhan|tinggi|senti|cm|taller|height|meninggi|tulang",
}
