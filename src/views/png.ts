/** How many pixels of the PNG there are for one of the picture, so that it is sharp on paper and on fine screens. */
const FINER = 2;

/** An SVG as the bytes of a PNG, drawn by the browser; rejects where it cannot be drawn. */
export async function pictureAsPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.naturalWidth * FINER;
    canvas.height = picture.naturalHeight * FINER;
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error("The browser made no PNG.");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
