using CineBot.Verbs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CineBot.Tests.Verbs;

public sealed class RunVerbTests
{
    private static readonly StartFault Mendable = new("Discord refuses the token.");

    [Fact(Timeout = 120_000)]
    public async Task Asked_to_stop_it_ends_well() =>
        await ServeAsync((life, _) => life.StopApplication());

    [Fact(Timeout = 120_000)]
    public async Task What_halted_it_is_told_and_the_first_reason_is_the_one() =>
        Assert.Same(Mendable, await Assert.ThrowsAsync<StartFault>(() => ServeAsync((_, halt) =>
        {
            halt.Because(Mendable);
            halt.Because(new("The database is gone."));
        })));

    [Fact(Timeout = 120_000)]
    public async Task A_worker_may_throw_what_the_operator_must_mend() =>
        Assert.Same(Mendable, await Assert.ThrowsAsync<StartFault>(() => ServeAsync((_, _) => throw Mendable)));

    [Fact(Timeout = 120_000)]
    public async Task A_worker_that_died_is_no_good_end() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => ServeAsync((_, _) => throw new InvalidOperationException("A bug.")));

    [Fact(Timeout = 120_000)]
    public async Task A_fault_of_the_start_is_told_as_it_is()
    {
        var host = Build(services => services.AddHostedService<NeverStarts>());

        Assert.Same(Mendable, await Assert.ThrowsAsync<StartFault>(() => RunVerb.ServeAsync(host)));
    }

    private static Task ServeAsync(Action<IHostApplicationLifetime, Halt> work) => RunVerb.ServeAsync(
        Build(services => services.AddSingleton(work).AddHostedService<Worker>()));

    private static IHost Build(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<Halt>();
        add(builder.Services);
        return builder.Build();
    }

    private sealed class Worker(Action<IHostApplicationLifetime, Halt> work, IHostApplicationLifetime life, Halt halt) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            work(life, halt);
            return Task.CompletedTask;
        }
    }

    private sealed class NeverStarts : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw Mendable;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
