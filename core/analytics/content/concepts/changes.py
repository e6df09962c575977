"""What happens to things: they go, shrink, get better, come at once, stay away for good."""

from __future__ import annotations

CONCEPTS = {
    "gone": "hilang|ilang|lenyap|musnah|sirna|minggat|kabur|ngacir|pamit|pergi|cabut|bubar|tamat|tuntas|tumpas|punah|rontok|luntur|luruh|larut|gugur|minggir|bablas|hempas|hapus|basmi|usir|buang|bersih|bebas|tinggal kenangan|"
    "tinggal cerita|tinggal sejarah|tinggal nama|tinggal bekas|jadi kenangan|cuma kenangan|selamat tinggal|goodbye|good bye|bye|bye bye|dadah|dada|babay|sayonara|pensiun|resign|wassalam|tutup buku|angkat kaki|hijrah|menghilang|gone|vanish|"
    "vanished|disappear|disappeared|disappears|erase|erases|erased|removes|removed|remove|eliminate|eliminates|cleared|clears|banish|banished|melt|melts|melted|packed|left the chat|history|ga bersisa|tak bersisa|tanpa sisa|"
    "ga ada lagi|gak ada lagi|nggak ada lagi|tidak ada lagi|udah ga ada|udah gak ada|udah nggak ada|sudah tidak ada|ga kelihatan|gak kelihatan|nggak kelihatan|ga keliatan|gak keliatan|tidak terlihat|ga ketemu|ora ono|wis ora|ora maneh|wis gak|"
    "kering|mengering|mati|bunuh|membunuh|kills|kill|musuh|takluk|tumbang|keok|kalah|kelar|beres|selesai|rampung|stop|berhenti|putus|talak|cerai|lepas|copot|ilang|ngilang|nyerah|menyerah|ampun|luluh|hancur|pecah|lebur|bakar|"
    "kapok|malu|minder|sembunyi|ngumpet|good riddance|no more|zero|nihil|nol|bersih total|raib|kikis|terkikis|tersapu|sapu bersih|ludes|berguguran|mental|tinggal satu|sisa satu",
    "reduce": "turun|kurang|berkurang|kempes|kempis|kemps|susut|nyusut|menyusut|kecil|mengecil|ngecil|pudar|memudar|samar|tersamarkan|reda|mereda|redam|ringan|ciut|menciut|longgar|kedodoran|melorot|nurun|anjlok|drop|tipis|menipis|"
    "surut|landai|redup|jarang|drops|dropped|shrink|shrinks|shrank|fade|faded|fades|reduce|reduces|reduced|lower|lowers|lowered|less|down|smaller|loose|lost|lose|pangkas|potong|kendur|kemploh|jinak|adem|mendingan|kalem",
    "better": "sembuh|pulih|sehat|waras|normal|membaik|lancar|bugar|fit|enteng|seger|segar|segar bugar|plong|lega|stabil|terkontrol|terkendali|aman|ok lagi|jos|ringan|kuat lagi|jalan lagi|bisa jalan|lari lagi|lari|sujud|jongkok|salat berdiri|shalat berdiri|"
    "berdiri|naik tangga|main bola|nyenyak|pules|tidur nyenyak|lelap|regenerasi|perbaiki|memperbaiki|baikan|enakan|mendingan|bangkit|kembali normal|bagus|baik|bersih|hasil negatif|negatif|dinyatakan|cure|cured|cures|heal|heals|healed|"
    "healing|recovered|recover|better|stable|fixed|restored|restore|repair|repairs|improve|improved|boost|boosts|terobati|obat|mengobati|ngobatin|penyembuh|penawar|terapi|cegah|mencegah|tangkal|lawan|atasi|mengatasi|solusi|jurus|"
    "penangkal|pelindung|ampuh|khasiat|berkhasiat|manjur|mujarab|tokcer|cespleng|sakti|prevent|prevents|fight|fights|treat|treats|remedy|mari|waras maneh|hamil|positif|garis dua|isi|melek lagi|bening|hidup lagi|jalan sendiri|lepas tongkat|"
    "lepas kacamata|copot kacamata|bangun|bangkit dari|kontrol bagus|angka cantik|angkanya",
    "grow": "tumbuh|nambah|menambah|naik|numbuh|lebat|tebal|ketebalan|panjang|memanjang|subur|gede|besar|membesar|kencang|naik cup|melimpah|banjir|deras|penuh|bejibun|berisi|montok|tinggi|meninggi|grow|grows|grew|growing|thicker|longer|"
    "bigger|fuller|double|rimbun|gondrong|meningkat|tingkatkan|meningkatkan|melonjak|melesat|bertambah|nongol|balik|kembali|padat|hutan|lush|stok",
    "short": "langsung|seketika|instan|instant|instantly|sekejap|secepat kilat|kilat|semalam|semalaman|semalem|overnight|besoknya|esoknya|paginya|pagi harinya|bangun bangun|bangun tidur|bangun|sekali oles|sekali pakai|sekali pake|sekali minum|sekali teguk|seteguk|"
    "sekali coba|sekali bilas|sekali cuci|sehari|seminggu|dua hari|tiga hari|sepekan|sebulan|dua minggu|tiga minggu|hitungan hari|hitungan jam|hitungan menit|hitungan minggu|beberapa hari|beberapa menit|auto|otomatis|cepat|cepet|gercep|ngebut|detik|menit|menit pertama|"
    "sat set|satset|cling|wus|tring|simsalabim|abrakadabra|tiba tiba|tau tau|mendadak|dalam waktu|in days|in a week|in minutes|within|immediately|right away|at once|fast|quick|quickly|fastest|seminggu kemudian|"
    "hari ketiga|hari kedua|hari kelima|hari ketujuh|malam pertama|minggu pertama|minggu depan|lusa|kemudian|sesaat|sebentar|sekedip|belum seminggu|belum sebulan|ga sampai seminggu|gak sampai|nggak sampai|ga sampe|"
    "senin|selasa|rabu|kamis|jumat|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|sunday|subuh|magrib|sorenya|malamnya|malemnya",
    "period": "hari|minggu|bulan|jam|malam|menit|pekan|day|days|week|weeks|night|nights|month|months|hours|minutes|harian|detik|seconds|botol|pot|tube|kali|sachet|gelas|tetes|sendok|bungkus|kotak|box",
    "forever": "permanen|permanent|permanently|selamanya|seumur hidup|forever|for good|selama lamanya|abadi|ga balik|gak balik|nggak balik|tidak balik|ga kembali|ga akan balik|ogah balik|never again|ga pernah lagi|gak pernah lagi|nggak pernah lagi|ga pernah|"
    "gak pernah|nggak pernah|ngga pernah|tidak pernah|tak pernah|belum pernah|never|sampai akar|akar akarnya|ke akar|akarnya|tuntas|total|sampai tuas|kekal|sekali seumur hidup|turun temurun|balik lagi|kambuh lagi|muncul lagi|dateng lagi|datang lagi|nongol lagi|balik|kambuh",
    "since": "sejak|semenjak|setelah|sesudah|habis|abis|berkat|gara gara|karena|modal|bermodal|rutin|rajin|telaten|tiap malam|tiap malem|tiap pagi|tiap hari|setiap hari|setiap malam|setiap pagi|cukup|cuma|hanya|tinggal|since|after|thanks to|because of|ever since|all because|"
    "rahasia|rahasianya|kuncinya|kunci|resepnya|bawaan|efek|selama|mulai|baru|pas|begitu|ternyata|gegara|kenal|ketemu|nemu|jodoh|soale|bar|padahal|daily|every day|every night|every morning|just|only|once|started|sebelum|dulu|dulunya|kemarin|tadinya|awalnya|biasanya|"
    "used to|before|kemaren|last month|bulan lalu|tahun lalu|minggu lalu|waktu itu|tadi",
    "now": "sekarang|skrg|skrang|kini|akhirnya|now|finally|udah|udh|sudah|jadi|malah|sampai|sampe|eh|lha|lah|dah|tau tau|today|saiki|wis|wes|berubah|beda|jauh beda|bedanya|beda banget",
    "use": "pakai|pake|makai|memakai|dipakai|dipake|pemakaian|oles|ngoles|olesin|diolesin|dioles|pijat|keramas|minum|diminum|konsumsi|dikonsumsi|makan|nyemil|ngemil|cemilan|sarapan|doyan|ganti|nyoba|coba|langganan|seduh|seduhan|seduhin|balur|balurin|totol|semprot|tempel|"
    "teguk|seteguk|gelas|segelas|secangkir|cangkir|sendok|sesendok|suap|tetes|setetes|hirup|kunyah|telan|gosok|usap|kompres|mandi|cuci muka|bilas|luluran|maskeran|using|use|used|drink|drinking|eat|eating|apply|applying|applied|switching|switched|taking|take|sip|spray|"
    "ngombe|masak pakai|campur|bedakin|gosokin|ngerokok|isap|rebus|rebusan|usapkan|oleskan|teteskan|minumin|dibedakin|dicemilin|jajan",
    "thing": "serum|toner|krim|cream|sabun|soap|sunscreen|bedak|lipstik|masker|lotion|sampo|shampo|shampoo|parfum|skincare|essence|pelembap|pelembab|moisturizer|gel|balm|salep|minyak|oil|scrub|lulur|tonik|tonic|deodoran|foundation|cushion|facial wash|face wash|"
    "jamu|madu|teh|kopi|susu|jus|ramuan|kapsul|herbal|suplemen|vitamin|air|yogurt|cuka|kurma|habbatussauda|propolis|kolagen|collagen|sarang walet|temulawak|kunyit|jahe|kelor|daun|bubur|sereal|granola|keripik|cookies|biskuit|permen|tea|honey|juice|coffee|milk|supplement|"
    "capsule|capsules|drops|tetes|alat|gelang|kalung|bantal|sandal|selimut|magnet|terapi|mesin|kayu putih|telon|wedang|rempah|empon|bekam|pil|tablet|obat",
    "surprise": "kaget|heran|bengong|pangling|melongo|ternganga|ga percaya|gak percaya|nggak percaya|takjub|terkejut|speechless|shock|syok|minder|iri|cemburu|naksir|nanya|ditanya|ditanyain|nengok|melirik|dilirik|dipuji|dikira|disangka|nyangka|ngira|nangis|terharu|"
    "sujud syukur|alhamdulillah|masya allah|ya ampun|gila|sumpah|beneran|asli|serius|no debat|swear|omg|wow|can't believe|jaw|jealous|stunned|geleng geleng|gak nyangka|ga nyangka|nggak nyangka|buktinya|terbukti|bukti|saksi|testimoni|before after|lihat bedanya|magic|"
    "kok bisa|apaan sih ini|pantes|auto",
}
