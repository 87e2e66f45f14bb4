// Keeping this episode on the device, for the train. A browser allows it on https and localhost.
const keep = get("keep");
if (served && "serviceWorker" in navigator && isSecureContext) {
  const files = ["index.html", audio.getAttribute("src"), audio.dataset.cover, "../index.html", document.images[0].getAttribute("src")].map((file) => new URL(file, location.href).href);
  const setKept = (value) => {
    keep.setAttribute("aria-pressed", String(value));
    keep.textContent = value ? "已存到本机" : "存到本机";
  };
  const tell = async (what) => {
    const worker = (await navigator.serviceWorker.ready).active;
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage({ [what]: files }, [channel.port2]);
    });
  };
  const offer = () => { keep.hidden = false; setKept(memory.read("kept:" + day) === audio.dataset.content); };
  // A browser that looks for a newer worker first may take seconds to say that it has this one.
  if (navigator.serviceWorker.controller) offer();
  navigator.serviceWorker.register(shelf + "worker.js", { scope: shelf }).then(offer).catch((error) => say("不能存到本机：" + error.message));
  keep.onclick = async () => {
    const drop = keep.getAttribute("aria-pressed") === "true";
    keep.disabled = true;
    const done = await tell(drop ? "drop" : "keep");
    keep.disabled = false;
    if (done !== true) { say("没有存下：" + done); return; }
    memory.write("kept:" + day, drop ? null : audio.dataset.content);
    setKept(!drop);
  };
}
