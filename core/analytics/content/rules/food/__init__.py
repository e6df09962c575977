"""Processed food and drink: BPOM's rules on advertising and claims."""

from __future__ import annotations

from core.analytics.content.rules.food import boasts, effects

SIGNS = (
    (
        "(minum|minuman|makan|makanan|jus|kopi|teh|susu|madu|kuliner|bakso|sambal|sambel|keripik|camilan|cemilan|"
        "snack|kue|roti|nasi|mie|martabak|ayam|seblak|resto|restoran|warung|kedai|kafe|cafe|jajan|jajanan|dimsum|siomay|cilok|cireng|batagor|"
        "pempek|donat|brownies|bolu|nastar|pizza|burger|sate|soto|bakmi|ramen|sushi|basreng|kerupuk|katering)"
    ),
    "coffee|juice|noodles|food|drink|tea|tasty|delicious|lezat|gurih|rasanya",
)

TERMS = {
    "nyeri": "nyeri|ngilu|pegal|linu|kesemutan|sesak|mual|sembelit|nyeri sendi|nyeri haid|sakit lutut|sakit pinggang|lutut",
    "pintar": "remedial|ranking|rangking|matematika|rapornya|rapor|otaknya|nilainya|juara kelas|pr nya|hafalan|hafalannya",
    "daya": "iq|kecerdasan|kepintaran|daya ingat|konsentrasi|imun|imunitas|daya tahan|nafsu makan|"
    "tinggi badan|sistem imun|immunity",
    "awet": "sehat walafiat|sehat terus|sehat selalu|awet muda|panjang umur|tinggi|kurus|langsing",
    "makanan": "makanan|minuman|kopi|teh|jus|susu|madu|snack|camilan|cemilan|bakso|keripik|sambal|sambel|"
    "kue|roti|mie|mi|nasi|produk|restoran|warung|kedai|martabak|ayam|seblak|menu",
    "kurus": "kurus|langsing|singset|ramping|slim|skinny|thin|turun bb|turun berat badan|bb turun|lose weight|weight loss",
    "olahan": "bakso|sate|soto|mie ayam|mie|mi|ayam|bebek|nasi|nasi goreng|seblak|rawon|gudeg|pecel|lele|martabak|kopi|es|warung|masakan|gado gado|bubur",
}

RULES = (*boasts.RULES, *effects.RULES)
