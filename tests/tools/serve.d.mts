export interface RunningServer {
  readonly url: string
  close(): void
}

/** Serves `folder` on a loopback port (0 or absent: any free one). */
export declare function startServer(folder: string, port?: number): Promise<RunningServer>
