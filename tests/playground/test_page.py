"""The chat page in a real Chromium, with a scripted echo bot on the other side."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from bot.playground import Playground, PlaygroundApp, acting, create_app
from bot.playground.people import ANDI, GROUP, SARI
from tests.browser import DESKTOP, PHONE, launch_chromium, open_page, picture
from tests.playground.conftest import TOKEN, png
from tests.playground.echo_bot import EchoBot, card, running_bot

pytestmark = pytest.mark.asyncio(loop_scope="module")
fixture = partial(pytest_asyncio.fixture, loop_scope="module")


@pytest.fixture
def app() -> PlaygroundApp:
    return create_app(TOKEN)


@fixture()
async def bot(playground: Playground) -> AsyncIterator[EchoBot]:
    async with running_bot(playground.base_url, TOKEN) as bot:
        yield bot


@fixture()
async def playground(app: PlaygroundApp) -> AsyncIterator[Playground]:
    async with Playground(app) as running:
        yield running


@fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with launch_chromium() as browser:
        yield browser


@fixture()
async def page(browser: Browser, bot: EchoBot) -> AsyncIterator[Page]:
    """The page on a phone."""
    async with open_page(browser, bot.base_url) as page:
        yield page


@fixture()
async def desktop(browser: Browser, bot: EchoBot) -> AsyncIterator[Page]:
    async with open_page(browser, bot.base_url, DESKTOP) as page:
        yield page


def write(page: Page) -> Locator:
    """Return the box that one writes in."""
    return page.get_by_role("combobox", name="Tulis pesan")


def log(page: Page) -> Locator:
    """Return the messages."""
    return page.get_by_role("log")


async def say(page: Page, text: str) -> None:
    """Write a message and send it with Enter."""
    await write(page).fill(text)
    await write(page).press("Enter")


async def test_an_empty_chat_offers_three_first_messages(page: Page) -> None:
    starters = page.get_by_label("Contoh pesan pertama").get_by_role("button")
    await expect(starters).to_have_count(3)
    await expect(page.locator("#welcome")).to_contain_text("Semua nama dan kreator fiktif")
    await picture(page, "phone-welcome")
    await starters.first.tap()
    await expect(log(page)).to_contain_text("Kamu bilang: Cari influencer kuliner di Bandung")
    await expect(starters).to_have_count(0)


async def test_a_conversation_with_buttons(page: Page, bot: EchoBot) -> None:
    await say(page, "/kartu")
    await page.get_by_role("button", name="Tambah (0)").tap()
    await expect(log(page)).to_contain_text("ditekan 1 kali")
    await expect(page.get_by_role("button", name="Tambah (1)")).to_be_visible()
    await expect(page.locator(".day")).to_have_count(1)
    await page.get_by_role("button", name="Halo").tap()
    await expect(page.locator("#toasts")).to_contain_text("Halo dari tombol")
    await picture(page, "phone-buttons")
    async with page.expect_popup() as popup:
        await page.get_by_role("button", name="Situs").tap()
    assert (await popup.value).url is not None
    await page.get_by_role("button", name="Bagikan").tap()
    await page.get_by_role("button", name="UMKM Bandung").tap()
    await expect(write(page)).to_have_value("@gandeng_bot kuliner")


async def test_a_button_without_answer_does_not_wait_for_ever(page: Page, bot: EchoBot) -> None:
    await say(page, "/kartu")
    key = page.get_by_role("button", name="Tambah (0)")
    await key.tap()
    await expect(page.locator(".key.waiting")).to_have_count(0)


async def test_documents_go_up_and_down(desktop: Page, tmp_path: Path, bot: EchoBot) -> None:
    path = tmp_path / "daftar kreator.csv"
    path.write_bytes(b"handle,tarif\n@a,500000\n")
    await desktop.locator("#files").set_input_files(path)
    await expect(log(desktop)).to_contain_text("Terbaca: daftar kreator.csv, 23 byte")
    async with desktop.expect_download() as download:
        await desktop.get_by_role("link", name="Unduh balasan.csv").click()
    saved = tmp_path / "unduhan"
    await (await download.value).save_as(saved)
    assert saved.read_bytes() == path.read_bytes()
    await picture(desktop, "desktop-document")


async def test_dropped_and_pasted_files(desktop: Page, bot: EchoBot) -> None:
    make = """([kind, name]) => {
        const data = new DataTransfer();
        data.items.add(new File(["a,b"], name, { type: "text/csv" }));
        if (kind === "paste") document.querySelector("#write").dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        else for (const name of ["dragover", "drop"]) document.querySelector("#chat").dispatchEvent(
            new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
    }"""
    await desktop.evaluate(make, ["paste", "tempel.csv"])
    await expect(log(desktop)).to_contain_text("Terbaca: tempel.csv, 3 byte")
    await desktop.evaluate(make, ["drop", "lepas.csv"])
    await expect(log(desktop)).to_contain_text("Terbaca: lepas.csv, 3 byte")
    await expect(desktop.locator("#drop")).to_be_hidden()


async def test_pictures_open_large(page: Page, bot: EchoBot) -> None:
    await say(page, "halo")
    await expect(log(page)).to_contain_text("Kamu bilang")
    await bot.upload("sendPhoto", "photo", "a.png", png(600, 400), chat_id=SARI, caption="Grafik")
    await page.get_by_role("button", name="Perbesar gambar").tap()
    large = page.get_by_role("dialog", name="Grafik")
    await expect(large.get_by_role("img")).to_be_visible()
    await picture(page, "phone-picture")
    await large.get_by_role("button", name="Tutup").tap()
    await expect(large).to_have_count(0)


async def test_a_group_with_several_people(desktop: Page, bot: EchoBot) -> None:
    await desktop.get_by_role("button", name="UMKM Bandung").click()
    await expect(desktop.get_by_role("heading", level=1)).to_have_text("UMKM Bandung")
    await say(desktop, "halo semua")
    await desktop.get_by_role("button", name="Kamu sebagai Bu Sari").first.click()
    await desktop.get_by_role("button", name="Andi").click()
    await say(desktop, "@gandeng_bot cek ini")
    await expect(log(desktop)).to_contain_text("Kamu bilang: @gandeng_bot cek ini")
    await expect(desktop.locator(".message.theirs").first).to_contain_text("Bu Sari")
    seen = [update["message"]["text"] for update in bot.seen if "message" in update]
    assert seen == ["@gandeng_bot cek ini"]
    await picture(desktop, "desktop-group")
    await desktop.get_by_role("button", name="Menu obrolan").click()
    await desktop.get_by_role("button", name="Keluarkan bot dari grup").click()
    await expect(desktop.locator("#status")).to_contain_text("Bot sudah tidak ada")
    await say(desktop, "masih ada orang?")
    await expect(desktop.locator("#log > li").last).to_have_text("Bot sudah tidak ada di grup ini")


async def test_commands_come_from_the_bot(page: Page, bot: EchoBot) -> None:
    await page.get_by_role("button", name="Daftar perintah").tap()
    options = page.get_by_role("option")
    await expect(options).to_have_count(3)
    await picture(page, "phone-commands")
    await write(page).fill("/ban")
    await expect(options).to_have_count(1)
    await options.first.tap()
    await expect(log(page)).to_contain_text("Kamu bilang: /bantuan")


async def test_inline_mode(desktop: Page, bot: EchoBot) -> None:
    await desktop.get_by_role("button", name="UMKM Bandung").click()
    await write(desktop).press_sequentially("@gandeng_bot nasi")
    await expect(desktop.get_by_role("option")).to_have_count(2)
    await picture(desktop, "desktop-inline")
    await desktop.get_by_role("option").nth(1).click()
    message = desktop.locator(".message.mine").last
    await expect(message).to_contain_text("Kartu 2 tentang nasi")
    await expect(message).to_contain_text("lewat @gandeng_bot")
    await expect(write(desktop)).to_have_value("")


async def test_reply_edit_and_forward(desktop: Page, bot: EchoBot) -> None:
    await say(desktop, "pesan pertama")
    mine = desktop.locator(".message.mine").first
    await expect(log(desktop)).to_contain_text("Kamu bilang: pesan pertama")
    await mine.hover()
    await mine.get_by_role("button", name="Aksi untuk pesan ini").click()
    await desktop.get_by_role("button", name="Edit").click()
    await write(desktop).fill("pesan yang diubah")
    await write(desktop).press("Enter")
    await expect(mine).to_contain_text("pesan yang diubah")
    await expect(mine).to_contain_text("diedit")
    await desktop.locator(".message.theirs").first.click(button="right")
    await desktop.get_by_role("button", name="Balas").click()
    await say(desktop, "ini balasan")
    await expect(desktop.locator(".message.mine .quote")).to_contain_text("Kamu bilang")
    await desktop.locator(".message.theirs").first.click(button="right")
    await desktop.get_by_role("button", name="Teruskan").click()
    await desktop.get_by_role("dialog").get_by_role("button", name="UMKM Bandung").click()
    await expect(log(desktop)).to_contain_text("Diteruskan dari Gandeng")
    await expect(log(desktop)).to_contain_text("Kamu bilang: pesan pertama")


async def test_a_long_press_opens_the_actions(page: Page, bot: EchoBot) -> None:
    await say(page, "tekan lama")
    await expect(log(page)).to_contain_text("Kamu bilang")
    await page.locator(".message.mine").first.evaluate(
        """element => { const box = element.getBoundingClientRect();
        const touch = new Touch({ identifier: 1, target: element, clientX: box.x + 9, clientY: box.y + 9 });
        element.dispatchEvent(new TouchEvent("touchstart", { touches: [touch], bubbles: true })); }"""
    )
    await expect(page.get_by_role("button", name="Salin teks")).to_be_visible()


async def test_the_keyboard_alone_is_enough(desktop: Page, bot: EchoBot) -> None:
    keyboard = desktop.keyboard
    await expect(write(desktop)).to_be_focused()
    await keyboard.type("/kar")
    await expect(desktop.get_by_role("option")).to_have_count(1)
    await keyboard.press("Enter")
    await expect(desktop.get_by_role("button", name="Tambah (0)")).to_be_visible()
    for _ in range(20):
        await keyboard.press("Shift+Tab")
        if await desktop.get_by_role("button", name="Tambah (0)").evaluate(
            "element => element === document.activeElement"
        ):
            break
    await keyboard.press("Enter")
    await expect(desktop.get_by_role("button", name="Tambah (1)")).to_be_focused()
    await keyboard.press("Enter")
    await expect(log(desktop)).to_contain_text("ditekan 2 kali")
    await desktop.locator("#scroll").focus()
    await keyboard.press("ArrowUp")
    await keyboard.press("ArrowUp")
    await expect(desktop.locator(".message.mine").first).to_be_focused()
    await picture(desktop, "desktop-keyboard")
    await keyboard.press("Enter")
    await expect(desktop.get_by_role("dialog").get_by_role("button").first).to_be_focused()
    await keyboard.press("Enter")
    await expect(write(desktop)).to_be_focused()
    await keyboard.type("balasan")
    await keyboard.press("Enter")
    await expect(desktop.locator(".message.mine .quote")).to_contain_text("/kartu")
    await keyboard.press("ArrowUp")
    await keyboard.type(" lagi")
    await keyboard.press("Enter")
    await expect(desktop.locator(".message.mine").last).to_contain_text("balasan lagi")


async def test_a_new_message_does_not_take_the_focus_away(desktop: Page, bot: EchoBot) -> None:
    await say(desktop, "halo")
    await expect(log(desktop)).to_contain_text("Kamu bilang")
    group = desktop.get_by_role("button", name="UMKM Bandung")
    await group.focus()
    await bot.call("sendMessage", chat_id=SARI, text="kabar")
    await expect(log(desktop)).to_contain_text("kabar")
    await expect(group).to_be_focused()


async def test_dark_mode_follows_the_system_and_the_choice(browser: Browser, bot: EchoBot) -> None:
    async with open_page(browser, bot.base_url, PHONE, "dark") as page:
        await say(page, "/kartu")
        await expect(page.get_by_role("button", name="Tambah (0)")).to_be_visible()
        dark = await page.evaluate("getComputedStyle(document.body).backgroundColor")
        await picture(page, "phone-dark")
        await page.get_by_role("button", name="Menu obrolan").tap()
        await page.get_by_role("button", name="Terang").tap()
        await expect(page.locator("html")).to_have_attribute("data-theme", "light")
        assert await page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
        await page.reload()
        await expect(page.locator("html")).to_have_attribute("data-theme", "light")


async def test_english_is_one_switch_away(page: Page) -> None:
    await page.get_by_role("button", name="Menu obrolan").tap()
    await page.get_by_role("button", name="English").tap()
    await expect(page.get_by_role("combobox", name="Write a message")).to_be_visible()
    await expect(page.get_by_role("heading", name="Hello, I am Gandeng")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(("locale", "spoken"), [("en-US", "en"), ("id-ID", "id"), ("fr-FR", "id")])
async def test_the_browsers_language_is_spoken_until_another_is_chosen(
    browser: Browser, bot: EchoBot, locale: str, spoken: str
) -> None:
    async with open_page(browser, bot.base_url, locale=locale) as page:
        await expect(page.locator("html")).to_have_attribute("lang", spoken)
        name = {"en": ("Chat menu", "Bahasa Indonesia"), "id": ("Menu obrolan", "English")}[spoken]
        await page.get_by_role("button", name=name[0]).tap()
        await page.get_by_role("button", name=name[1]).tap()
        await expect(page.locator("html")).to_have_attribute(
            "lang", {"en": "id", "id": "en"}[spoken]
        )


async def test_a_draft_waits_in_its_chat_for_the_page_to_come_back(desktop: Page) -> None:
    await write(desktop).fill("besok saja ya\nbaris dua")
    chats = desktop.get_by_role("navigation", name="Daftar obrolan")
    await chats.get_by_role("button", name="UMKM Bandung").click()
    await expect(write(desktop)).to_have_value("")
    await desktop.reload()
    await expect(write(desktop)).to_have_value("besok saja ya\nbaris dua")
    await expect(desktop.get_by_role("button", name="Kirim", exact=True)).to_be_enabled()
    await write(desktop).press("Enter")
    await expect(log(desktop)).to_contain_text("Kamu bilang: besok saja ya")
    await desktop.reload()
    await expect(log(desktop)).to_contain_text("Kamu bilang: besok saja ya")
    await expect(write(desktop)).to_have_value("")


async def test_a_draft_waits_while_an_older_message_is_edited(desktop: Page) -> None:
    await say(desktop, "pertama")
    await expect(log(desktop)).to_contain_text("Kamu bilang: pertama")
    mine = desktop.locator(".message.mine").first
    await write(desktop).fill("belum selesai")
    for leave in ("Escape", "Enter"):
        await mine.focus()
        await mine.press("e")
        await expect(write(desktop)).to_have_value("pertama")
        await write(desktop).press(leave)
        await expect(write(desktop)).to_have_value("belum selesai")


async def test_an_empty_file_is_not_sent_and_called_by_its_name(
    desktop: Page, tmp_path: Path, bot: EchoBot
) -> None:
    (tmp_path / "kosong.csv").write_bytes(b"")
    (tmp_path / "isi.csv").write_bytes(b"a\n")
    await write(desktop).fill("ini datanya")
    await desktop.locator("#files").set_input_files(tmp_path / "kosong.csv")
    await expect(desktop.locator("#toasts")).to_contain_text(
        "kosong.csv kosong, jadi tidak dikirim"
    )
    await expect(write(desktop)).to_have_value("ini datanya")
    await desktop.locator("#files").set_input_files([tmp_path / "kosong.csv", tmp_path / "isi.csv"])
    await expect(log(desktop)).to_contain_text("Terbaca: isi.csv, 2 byte")
    await expect(desktop.locator(".message.mine")).to_have_count(1)
    await expect(desktop.locator("#toasts")).not_to_contain_text("Bad Request")


LONG_NAMES = [
    [f"🔎 @{name}" for name in ("warung.agus.bdg.contoh", "wahyurasa.contoh")],
    [f"@{name}" for name in ("a" * 30, "b" * 30, "c")],
    ["🔧 Ubah susunan", "📈 Budget lain"],
    ["Ya", "Tidak", "Nanti"],
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, (320, 568), DESKTOP])
async def test_no_words_leave_their_button(
    browser: Browser, bot: EchoBot, size: tuple[int, int], theme: str
) -> None:
    rows = [[{"text": text, "callback_data": text[:40]} for text in row] for row in LONG_NAMES]
    async with open_page(browser, bot.base_url, size, theme) as page:
        await say(page, "halo")
        await expect(log(page)).to_contain_text("Kamu bilang: halo")
        await bot.call(
            "sendMessage", chat_id=SARI, text="pilih", reply_markup={"inline_keyboard": rows}
        )
        await expect(page.locator(".key")).to_have_count(sum(map(len, LONG_NAMES)))
        await picture(page, f"keys-{size[0]}-{theme}")
        assert await page.evaluate(LEAVING) == []
        assert await page.evaluate("document.documentElement.scrollWidth") <= size[0]
        first, second, *_, ya, tidak, nanti = await page.locator(".key").evaluate_all(
            "keys => keys.map(key => key.offsetTop)"
        )
        assert ya == tidak == nanti
        assert (first == second) == (size == DESKTOP)


LEAVING = """() => {
  const found = [];
  for (const button of document.querySelectorAll("button")) {
    const box = button.getBoundingClientRect();
    const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const cut = getComputedStyle(walker.currentNode.parentElement).textOverflow === "ellipsis";
      for (const line of range.getClientRects()) {
        const out = line.left < box.left - 1 || line.right > box.right + 1;
        if (box.width && !cut && out) found.push(walker.currentNode.data);
      }
    }
  }
  return found;
}"""
"""The words of buttons that stand outside of them; what ends in an ellipsis does not."""


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_words_stand_out_from_what_is_behind_them(
    browser: Browser, bot: EchoBot, tmp_path: Path, theme: str
) -> None:
    (tmp_path / "daftar.csv").write_bytes(b"handle,tarif\n@a,500000\n")
    async with open_page(browser, bot.base_url, DESKTOP, theme) as page:
        await say(page, "/kartu")
        await page.locator("#files").set_input_files(tmp_path / "daftar.csv")
        await expect(log(page)).to_contain_text("Terbaca: daftar.csv")
        await page.locator(".message.mine").last.focus()
        await page.locator(".message.mine").last.press("r")
        await say(page, "jawaban")
        await expect(log(page)).to_contain_text("Kamu bilang: jawaban")
        await picture(page, f"contrast-{theme}")
        assert await page.evaluate(FAINT) == []


FAINT = """() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (colours) => {
    pen.clearRect(0, 0, 1, 1);
    for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((c) => c / 255)
    .map((c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(":disabled, .face, .skip")) continue;
    const behind = [];
    let image = false;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      behind.unshift(style.backgroundColor);
      image ||= at !== document.body && style.backgroundImage !== "none";
    }
    if (image) continue;
    const [ground, words] = [light(paint(behind)), light(paint([...behind, getComputedStyle(element).color]))];
    const ratio = (Math.max(ground, words) + .05) / (Math.min(ground, words) + .05);
    if (ratio < 4.5) found.push(`${walker.currentNode.data.trim()}: ${ratio.toFixed(2)}`);
  }
  return found;
}"""
"""Words whose contrast is below 4.5:1 (WCAG 2.2, 1.4.3), where they lie on plain colours."""


async def test_nothing_overflows_a_phone(page: Page, bot: EchoBot) -> None:
    await say(page, "Rp" + "1234567890" * 30)
    await expect(log(page)).to_contain_text("Kamu bilang")
    await bot.call("sendMessage", chat_id=SARI, **card(1))
    await expect(page.get_by_role("button", name="Tambah (1)")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    wide = await page.evaluate(
        """() => [...document.querySelectorAll("#chat *")].filter((element) =>
        element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.className)"""
    )
    assert wide == []
    box = await page.locator("#composer").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] == pytest.approx(PHONE[1], abs=1)
    await page.get_by_role("button", name="Kembali ke daftar obrolan").tap()
    await expect(page.get_by_role("navigation", name="Daftar obrolan")).to_be_visible()
    await picture(page, "phone-list")


async def test_every_control_has_a_name(page: Page, bot: EchoBot) -> None:
    await say(page, "/kartu")
    await expect(page.get_by_role("button", name="Tambah (0)")).to_be_visible()
    nameless = await page.evaluate(
        """() => [...document.querySelectorAll("button, a, input, textarea, img")].filter((one) =>
        !(one.getAttribute("aria-label") || one.alt || one.textContent.trim())).map((one) => one.outerHTML)"""
    )
    assert nameless == []


async def test_words_of_people_never_become_markup(page: Page, bot: EchoBot) -> None:
    evil = "<img src=x onerror=\"document.title='pwned'\"> <script>document.title='pwned'</script>"
    await say(page, evil)
    await expect(log(page)).to_contain_text("Kamu bilang: <img src=x")
    assert await page.locator("#log img, #log script").count() == 0
    assert "pwned" not in await page.title()


async def test_formatting_and_hidden_words(page: Page, app: PlaygroundApp, bot: EchoBot) -> None:
    await say(page, "halo")
    await expect(log(page)).to_contain_text("Kamu bilang")
    text = (
        "<b>tebal <i>miring</i></b> <a href='https://contoh.example/'>taut</a> "
        "<tg-spoiler>rahasia</tg-spoiler> <blockquote expandable>kutipan</blockquote>"
        '<pre><code class="language-py">x = 1</code></pre>'
    )
    await bot.call("sendMessage", chat_id=SARI, text=text, parse_mode="HTML")
    message = page.locator(".message.theirs").last
    await expect(message.locator("strong em")).to_have_text("miring")
    link = message.get_by_role("link", name="taut")
    assert await link.get_attribute("rel") == "noopener noreferrer"
    await expect(message.locator("pre code")).to_have_text("x = 1")
    spoiler = message.locator(".spoiler")
    await spoiler.tap()
    await expect(message.locator(".spoiler.hidden")).to_have_count(0)
    await expect(message.locator("blockquote")).to_have_text("kutipan")


async def test_the_newest_message_is_in_sight(page: Page, app: PlaygroundApp, bot: EchoBot) -> None:
    for number in range(25):
        acting.say(app.world, SARI, SARI, f"pesan {number}")
    await expect(log(page)).to_contain_text("Kamu bilang: pesan 24")
    await say(page, "yang terakhir")
    await expect(page.locator(".message").last).to_be_in_viewport()
    await expect(page.locator(".message").last).to_contain_text("Kamu bilang: yang terakhir")
    await expect(page.locator(".message").last).to_be_in_viewport(ratio=1)
    tall = await bot.call("sendMessage", chat_id=SARI, text="baris\n" * 90)
    top = page.locator(f"#message-{tall['message_id']}")
    await expect(top).to_be_in_viewport()
    await asyncio.sleep(0.8)
    box = await top.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 120
    await bot.call("sendMessage", chat_id=SARI, text="di bawah")
    await expect(page.get_by_role("button", name="Ke pesan terbaru")).to_be_visible()
    await page.get_by_role("button", name="Ke pesan terbaru").tap()
    await expect(page.locator(".message").last).to_be_in_viewport(ratio=1)


async def test_reading_old_messages_is_not_disturbed(
    desktop: Page, app: PlaygroundApp, bot: EchoBot
) -> None:
    for number in range(40):
        acting.say(app.world, SARI, SARI, f"pesan {number}")
    await expect(log(desktop)).to_contain_text("Kamu bilang: pesan 39")
    await desktop.mouse.move(800, 400)
    await desktop.mouse.wheel(0, -1500)
    await expect(desktop.get_by_role("button", name="Ke pesan terbaru")).to_be_visible()
    before = await desktop.locator("#scroll").evaluate("element => element.scrollTop")
    await bot.call("sendMessage", chat_id=SARI, text="kabar baru")
    await expect(log(desktop)).to_contain_text("kabar baru")
    assert await desktop.locator("#scroll").evaluate("element => element.scrollTop") == before
    await expect(desktop.locator("#jump")).to_have_attribute("data-count", "1")


async def test_typing_is_shown_and_ends_with_the_answer(page: Page, app: PlaygroundApp) -> None:
    acting.say(app.world, SARI, SARI, "halo")
    await expect(log(page)).to_contain_text("Kamu bilang")
    app.world.emit("typing", {"chat_id": SARI, "action": "typing"})
    await expect(page.locator("#status")).to_have_text("sedang mengetik…")
    app.world.post(app.world.chats[SARI], app.world.user, {"text": "selesai"})
    await expect(page.locator("#status")).to_have_text("bot · daring")


async def test_unread_messages_of_another_chat_are_counted(
    desktop: Page, app: PlaygroundApp
) -> None:
    for text in ("satu", "dua"):
        acting.say(app.world, ANDI, GROUP, text)
    await expect(desktop.get_by_label("2 pesan belum dibaca")).to_be_visible()
    await desktop.get_by_role("button", name="UMKM Bandung").click()
    await expect(desktop.get_by_label("2 pesan belum dibaca")).to_have_count(0)


async def test_blocking_the_bot_is_seen_by_it(desktop: Page, bot: EchoBot) -> None:
    await say(desktop, "halo")
    await expect(log(desktop)).to_contain_text("Kamu bilang")
    await desktop.get_by_role("button", name="Menu obrolan").click()
    await desktop.get_by_role("button", name="Blokir bot").click()
    await expect(desktop.locator("#status")).to_have_text("bot diblokir")
    async with asyncio.timeout(60):
        while "my_chat_member" not in bot.seen[-1]:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert bot.seen[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_the_page_survives_a_restart(browser: Browser, tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    first = Playground(create_app(TOKEN, journal=journal))
    await first.start()
    async with open_page(browser, first.base_url, DESKTOP) as page:
        await say(page, "sebelum mati")
        await expect(page.locator(".message.mine")).to_have_count(1)
        await first.stop()
        await expect(page.get_by_role("alert")).to_be_visible()
        await say(page, "saat mati")
        await expect(page.locator("#toasts")).to_contain_text("belum terkirim")
        await expect(write(page)).to_have_value("saat mati")
        async with Playground(create_app(TOKEN, journal=journal), first.port) as second:
            await expect(page.get_by_role("alert")).to_be_hidden()
            second.app.world.post(
                second.app.world.chats[SARI], second.app.world.user, {"text": "sesudah hidup"}
            )
            await expect(log(page)).to_contain_text("sesudah hidup")
            await expect(log(page)).to_contain_text("sebelum mati")
