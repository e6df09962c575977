"""Money: gains, loans, games of chance, chains of recruits, prices."""

from __future__ import annotations

CONCEPTS = {
    "gain": "untung|cuan|profit|return|keuntungan|imbal hasil|balik modal|modal balik|balik|jadi kaya|cepat kaya|auto kaya|mendadak kaya|orang kaya|jutaan|milyar|miliar|miliarder|sukses|bunga|gain|gains|income|penghasilan|hasil|passive income|pasif|jp|wd|cair|withdraw|gaji|gajian|saldo|rekening|dompet|dividen|bonus|komisi|uang|duit|dana|bayar|dibayar|"
    "transfer|money|rich|wealthy|earn|earning|earnings|lambo|mobil|rumah|umroh|umrah|haji|motor|resign|pensiun dini|financial freedom|bebas finansial|merdeka finansial|sultan|tajir|panen|ngalir|mengalir|masuk|nambah|gendut|numpuk|tebal|berlipat|lipat|ganda|double|triple|dobel|tumbuh|naik|hijau|ijo|"
    "cashflow|omset|omzet|payout|bagi hasil|nisbah|utang lunas|lunas|kontan|bangun bangun|tidur",
    "invest": "investasi|invest|saham|reksa|reksadana|kripto|crypto|forex|trading|robot|bot|deposito|emas|obligasi|paylater|pinjol|pinjaman|pinjam|kredit|asuransi|koin|token|bitcoin|sinyal|mentor|modal|titip|setor|deposit|depo|nabung|tabungan|menabung|celengan|aplikasi|app|copy trade|copytrade|staking|"
    "mining|portofolio|arisan|koperasi|platform|admin|grup|member|slot investasi|exchange|broker|ai trading|akun|lot|properti|kavling|ternak|unit|franchise|waralaba|investment|stocks|fund|sukuk|leverage|signal|paket|join",
    "norisk": "tanpa risiko|tanpa resiko|anti rugi|ga rugi|gak rugi|nggak rugi|ga mungkin rugi|tidak rugi|tanpa rugi|zero risk|risk free|anti boncos|anti loss|anti zonk|ga pernah minus|tanpa modal|tanpa kerja|tanpa usaha|tanpa ribet|rebahan|sambil tidur|tidur|duduk manis|duduk|ongkang|leha leha|merem|"
    "otomatis|sendiri|jalan sendiri|autopilot|ga ngapa ngapain|gak ngapa ngapain|nggak ngapa ngapain|ga ngapain|cuma modal hp|sambil|liburan|nonton|drakor|risiko|resiko|rugi|minus|loss|boncos|zonk|merah|aman|dijamin|jaminan|lps|can't lose|never lose|effortless|passive",
    "rate": "persen|percent|per hari|per bulan|per minggu|perbulan|perhari|sebulan|sehari|seminggu|tiap hari|tiap bulan|tiap minggu|setiap hari|setiap bulan|bulanan|harian|mingguan|daily|monthly|weekly|kali lipat|lipat|jam|tahun|flat|konsisten|konstan|tetap|stabil",
    "amount": "ribu|rb|juta|jt|sejuta|seratus|goceng|ceban|gocap|cepek|receh|recehan|k|rp|rupiah|dollar|usd|miliar|milyar|ratus|seribu|selembar|perak|ratusan|jutaan|puluhan",
    "gamble": "slot|gacor|maxwin|judol|togel|casino|kasino|scatter|zeus|olympus|mahjong|rtp|jackpot|toto|judi|taruhan|bandar|pragmatic|parlay|spin|freespin|bet|betting|skor|tebak|tebakan|pasang|hoki|jp|wd|depo|situs|link|kode daftar|pecah|pola|akun demo|bola|poker|domino|dadu|angka|petir|kakek|"
    "gates|bonanza|bonus member|new member|member baru|gacir|lottery|lucky|gates of|x500|x1000|menang|kemenangan|sabung|ayam|nomor cantik|tembus|2d|3d|4d|rungkad|sensa|jam gacor|depo qris",
    "loan": "pinjaman|pinjam|pinjol|kredit|utang|hutang|cair|dana|ktp|selfie|bunga|tenor|cicilan|angsuran|denda|limit|paylater|slik|bi checking|agunan|jaminan|acc|aplikasi|unduh|download|gali lubang|tagihan|jatuh tempo|loan|loans|cash|interest|terms|instant cash|gajian",
    "recruit": "rekrut|ajak|downline|upline|member|jaringan|level|bonus|komisi|undang|referral|reff|piramida|mlm|kaki|mitra|join|gabung|bergabung|tim|agen|reseller|stokis|sponsor",
    "carefree": "ga usah dibaca|gak usah dibaca|ga perlu dibaca|jangan dipikir|ga usah dipikir|urusan nanti|belakangan|nanti aja|pikir nanti|bayarnya nanti|santai aja|ga usah takut|ga ditagih|gak ditagih|nggak ditagih|ga bayar|galbay|tanpa cek|tanpa syarat|gampang|mudah|lolos|ga pakai ribet",
    "price": "harga|promo|diskon|murah|gratis|free|ongkir|potongan|voucher|cashback|rp|rb|ribu|juta|jt|bonus|hadiah|hemat|bayar|cod|checkout|stok|order|beli|pesan|sale|off|terbatas|besok naik|terakhir|hari ini|price|normal|coret",
    "fake": "kw|ori|original|asli|mirror|replika|replica|grade|palsu|oem|branded|reject|bm|black market|super|premium|garansi|1:1|non ori|mirip|import|sisa ekspor|murni|alami|natural|organik|organic|100|genuine|authentic|pure",
}
